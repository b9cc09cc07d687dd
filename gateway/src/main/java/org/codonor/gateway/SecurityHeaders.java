package org.codonor.gateway;

import io.vertx.core.MultiMap;

/** What every answer tells a browser not to do with it. */
record SecurityHeaders(boolean secure) {
    void decorate(MultiMap headers) {
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        if (!headers.contains("Content-Security-Policy")) {
            headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        }
        if (secure) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
    }
}

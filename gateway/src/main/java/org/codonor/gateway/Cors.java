package org.codonor.gateway;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Set;

/** Which pages of other origins may call from a browser: those on the list, without cookies. */
record Cors(Set<String> origins) {
    private static final String SENT =
            "Accept, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, traceparent";
    private static final String READ = "Content-Disposition, ETag, Idempotency-Hit, Link, Location, RateLimit,"
            + " RateLimit-Policy, Retry-After, WWW-Authenticate";

    /** Adds what a browser asks for, if the request comes from an origin of the list. */
    void decorate(HttpServerRequest request, HttpServerResponse response) {
        if (origins.isEmpty()) {
            return;
        }
        response.headers().add(HttpHeaders.VARY, "Origin");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || !origins.contains(origin)) {
            return;
        }
        response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        response.putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, READ);
        if (HttpMethod.OPTIONS.equals(request.method())) {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, SENT);
            response.putHeader(
                    HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS,
                    String.valueOf(response.headers().get("Allow")));
            response.putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "600");
        }
    }
}

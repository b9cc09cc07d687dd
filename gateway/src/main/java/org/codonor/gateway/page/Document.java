package org.codonor.gateway.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.codonor.gateway.exchange.Exchange;

/** A page that is the same for everybody until the gateway is started anew. */
record Document(String mediaType, Buffer body, String tag) {

    static Document of(String mediaType, String text) {
        return of(mediaType, text.getBytes(StandardCharsets.UTF_8));
    }

    static Document of(String mediaType, byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            String tag =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 22);
            return new Document(mediaType, Buffer.buffer(bytes), '"' + tag + '"');
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void answer(Exchange exchange) {
        exchange.response()
                .putHeader(HttpHeaders.ETAG, tag)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader(HttpHeaders.VARY, "Accept, Accept-Encoding");
        if (tag.equals(exchange.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            exchange.answer(304);
        } else {
            exchange.answer(200, mediaType, body.copy());
        }
    }
}

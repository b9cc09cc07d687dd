package org.codonor.gateway.exchange;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** One refusal as it goes out (RFC 9457): body and the headers that belong to it. */
public record Problem(Refusal refusal, String detail, Map<String, Object> figures, Map<String, String> headers) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(Refusal refusal, String detail) {
        return new Problem(refusal, detail, Map.of(), Map.of());
    }

    /** With one more member in the body: a figure that lets the caller act. */
    public Problem with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(figures);
        more.put(member, value);
        return new Problem(refusal, detail, more, headers);
    }

    public Problem header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Problem(refusal, detail, figures, more);
    }

    public Problem retryAfter(long seconds) {
        return header("Retry-After", Long.toString(seconds));
    }

    public int status() {
        return refusal.status();
    }

    /** A new occurrence each time it is asked for. */
    public Buffer body(Trace trace) {
        JsonObject body = new JsonObject()
                .put("type", "/errors/" + refusal.slug())
                .put("title", refusal.title())
                .put("status", refusal.status())
                .put("detail", detail)
                .put("instance", "urn:uuid:" + UUID.randomUUID())
                .put("traceId", trace.id());
        figures.forEach(body::put);
        return body.toBuffer();
    }
}

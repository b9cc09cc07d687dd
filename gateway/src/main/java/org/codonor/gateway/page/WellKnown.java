package org.codonor.gateway.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.codonor.gateway.exchange.Exchange;

/** Where to report a weakness (RFC 9116), and where the API is described (RFC 9727). */
public final class WellKnown {
    private static final int VALID_DAYS = 180;

    private final String contact;
    private final String base;

    public WellKnown(String contact, Optional<URI> publicUrl) {
        this.contact = contact;
        this.base = publicUrl.map(url -> url.toString().replaceAll("/+$", "")).orElse("");
    }

    void security(Exchange exchange) {
        Instant expires = Instant.now().plus(VALID_DAYS, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS);
        String text = "Contact: " + contact + "\nExpires: " + expires + "\nPreferred-Languages: en\n";
        exchange.answer(200, "text/plain; charset=utf-8", Buffer.buffer(text));
    }

    void catalog(Exchange exchange) {
        JsonObject api = new JsonObject()
                .put("anchor", base + "/v1")
                .put("service-desc", links("/openapi.json", "application/json", "/openapi.yaml", "application/yaml"))
                .put("service-doc", links("/swagger-ui/", "text/html"))
                .put("status", links("/healthz", "application/json"));
        exchange.response().putHeader("Link", "</.well-known/api-catalog>; rel=\"api-catalog\"");
        exchange.answer(
                200,
                "application/linkset+json; profile=\"https://www.rfc-editor.org/info/rfc9727\"",
                new JsonObject().put("linkset", new JsonArray().add(api)).toBuffer());
    }

    private JsonArray links(String... pathsAndTypes) {
        JsonArray links = new JsonArray();
        for (int i = 0; i < pathsAndTypes.length; i += 2) {
            links.add(new JsonObject().put("href", base + pathsAndTypes[i]).put("type", pathsAndTypes[i + 1]));
        }
        return links;
    }
}

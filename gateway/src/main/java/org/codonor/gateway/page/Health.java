package org.codonor.gateway.page;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.codonor.gateway.exchange.Exchange;
import org.codonor.gateway.proxy.Upstreams;
import org.codonor.gateway.route.Service;
import org.codonor.gateway.settings.Settings;
import org.jspecify.annotations.Nullable;

/** Whether the whole house is ready: asks each service, at most once a second. Belongs to one event loop. */
public final class Health {
    private static final long FRESH_NANOS = 1_000_000_000;

    private final HttpClient client;
    private final Upstreams upstreams;
    private final Duration patience;
    private @Nullable Future<JsonObject> last;
    private long askedAtNanos;

    public Health(HttpClient client, Settings settings) {
        this.client = client;
        this.upstreams = new Upstreams(settings.upstream());
        this.patience = settings.timeouts().health();
    }

    void answer(Exchange exchange) {
        present().onSuccess(state -> {
            int status = state.getString("status").equals("up") ? 200 : 503;
            exchange.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            exchange.answer(status, "application/json", state.toBuffer());
        });
    }

    private Future<JsonObject> present() {
        Future<JsonObject> known = last;
        if (known != null && System.nanoTime() - askedAtNanos < FRESH_NANOS) {
            return known;
        }
        askedAtNanos = System.nanoTime();
        Map<Service, Future<JsonObject>> answers = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            answers.put(service, ask(service));
        }
        Future<JsonObject> asked = Future.all(List.copyOf(answers.values())).map(all -> sum(answers));
        last = asked;
        return asked;
    }

    private static JsonObject sum(Map<Service, Future<JsonObject>> answers) {
        JsonObject services = new JsonObject();
        boolean up = true;
        for (Map.Entry<Service, Future<JsonObject>> answer : answers.entrySet()) {
            JsonObject state = answer.getValue().result();
            up &= state.getString("status").equals("up");
            services.put(answer.getKey().label(), state);
        }
        return new JsonObject().put("status", up ? "up" : "down").put("services", services);
    }

    private Future<JsonObject> ask(Service service) {
        long started = System.nanoTime();
        return client.request(upstreams
                        .request(service, HttpMethod.GET, "/q/health/ready")
                        .setTimeout(patience.toMillis()))
                .compose(HttpClientRequest::send)
                .map(answer -> answer.statusCode() == 200 ? "up" : "down")
                .otherwise("unreachable")
                .map(status -> new JsonObject()
                        .put("status", status)
                        .put("millis", (System.nanoTime() - started) / 1_000_000));
    }
}

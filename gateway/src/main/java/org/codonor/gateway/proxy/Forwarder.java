package org.codonor.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyOptions;
import java.time.Duration;
import org.codonor.gateway.exchange.Exchange;
import org.codonor.gateway.exchange.Problem;
import org.codonor.gateway.exchange.Refusal;
import org.codonor.gateway.route.Route;
import org.codonor.gateway.settings.Settings;

/** Sends requests on to the services, streaming both ways. Belongs to one event loop. */
public final class Forwarder {
    private static final ProxyOptions PLAIN = new ProxyOptions().setSupportWebSocket(false);

    private final Vertx vertx;
    private final HttpClient client;
    private final Upstreams upstreams;
    private final Breakers breakers;
    private final ForwardedHeaders headers;
    private final Settings.Timeouts timeouts;

    public Forwarder(Vertx vertx, HttpClient client, Breakers breakers, Settings settings) {
        this.vertx = vertx;
        this.client = client;
        this.upstreams = new Upstreams(settings.upstream());
        this.breakers = breakers;
        this.headers = new ForwardedHeaders(settings.publicUrl());
        this.timeouts = settings.timeouts();
    }

    public void forward(Exchange exchange, Route route) {
        HttpServerRequest request = exchange.request();
        String encoding = request.getHeader(HttpHeaders.TRANSFER_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("chunked")) {
            exchange.refuse(Problem.of(Refusal.MALFORMED, "This transfer encoding is not accepted."));
            return;
        }
        if (announced(request) > route.maxBodyBytes()) {
            exchange.refuse(Passage.tooLarge(route.maxBodyBytes()));
            return;
        }
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
        Passage passage = new Passage(this, exchange, route);
        OriginRequestProvider origin = context -> passage.connect(context, options(route, request));
        HttpProxy.reverseProxy(PLAIN, client)
                .origin(origin)
                .addInterceptor(passage)
                .handle(request);
    }

    private RequestOptions options(Route route, HttpServerRequest request) {
        return upstreams.request(route.service(), request.method(), request.uri());
    }

    private static long announced(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    Vertx vertx() {
        return vertx;
    }

    Breakers breakers() {
        return breakers;
    }

    ForwardedHeaders headers() {
        return headers;
    }

    Settings.Timeouts timeouts() {
        return timeouts;
    }

    Duration patience(Route.Pace pace) {
        return switch (pace) {
            case READ -> timeouts.read();
            case WRITE -> timeouts.write();
            case EXPORT -> timeouts.export();
        };
    }
}

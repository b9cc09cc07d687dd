package org.codonor.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.codonor.gateway.exchange.Exchange;

/** The headers that pass. What a caller says about hops, itself or its address is replaced by what the gateway sees. */
record ForwardedHeaders(Optional<URI> publicUrl) {
    private static final Set<String> OF_ONE_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "upgrade",
            "http2-settings",
            "expect");
    private static final Set<String> OF_THE_CONTENT =
            Set.of("accept", "content-type", "content-length", "transfer-encoding", "if-none-match", "host");
    private static final Set<String> OF_A_PROXY = Set.of("forwarded", "via", "x-real-ip", "true-client-ip");
    private static final Set<String> OF_THE_SERVER = Set.of("server", "x-powered-by");

    void towardsService(MultiMap headers, Exchange exchange) {
        if (exchange.isAnonymous()) {
            towardsServiceUnnamed(headers, exchange);
            return;
        }
        HttpServerRequest request = exchange.request();
        for (String name : List.copyOf(headers.names())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (OF_A_PROXY.contains(lower) || lower.startsWith("x-forwarded-") || lower.startsWith("x-original-")) {
                headers.remove(name);
            }
        }
        removeThoseOfOneHop(headers);
        headers.remove("accept-encoding");
        headers.set("x-forwarded-for", request.remoteAddress().hostAddress());
        headers.set("x-forwarded-proto", publicUrl.map(URI::getScheme).orElse("http"));
        headers.set("x-forwarded-host", publicUrl.map(URI::getAuthority).orElse(String.valueOf(request.authority())));
        headers.set("traceparent", exchange.trace().parent());
        if (!exchange.trace().continued()) {
            headers.remove("tracestate");
        }
    }

    /** Of a caller whom nobody asks who it is only what the answer depends on goes on: no address, program or language. */
    private static void towardsServiceUnnamed(MultiMap headers, Exchange exchange) {
        for (String name : List.copyOf(headers.names())) {
            if (!OF_THE_CONTENT.contains(name.toLowerCase(Locale.ROOT))) {
                headers.remove(name);
            }
        }
        headers.set("traceparent", exchange.trace().parent());
    }

    void towardsCaller(MultiMap headers) {
        removeThoseOfOneHop(headers);
        OF_THE_SERVER.forEach(headers::remove);
        headers.add("vary", "Accept-Encoding");
    }

    private static void removeThoseOfOneHop(MultiMap headers) {
        for (String named : headers.getAll("connection")) {
            for (String name : named.split(",", -1)) {
                if (!name.isBlank() && !name.strip().equalsIgnoreCase("content-length")) {
                    headers.remove(name.strip());
                }
            }
        }
        OF_ONE_HOP.forEach(headers::remove);
    }
}

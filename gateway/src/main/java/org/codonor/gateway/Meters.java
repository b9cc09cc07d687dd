package org.codonor.gateway;

import io.micrometer.core.instrument.Metrics;
import java.util.concurrent.TimeUnit;
import org.codonor.gateway.exchange.Exchange;

/** How long requests take, by the contract's path and the status. */
final class Meters {
    static final String REQUESTS = "codonor.gateway.requests";

    private Meters() {}

    static void record(Exchange exchange, String method, String status) {
        Metrics.timer(REQUESTS, "method", method, "path", exchange.template(), "status", status)
                .record(exchange.millis(), TimeUnit.MILLISECONDS);
    }
}

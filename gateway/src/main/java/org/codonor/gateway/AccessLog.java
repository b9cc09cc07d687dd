package org.codonor.gateway;

import org.codonor.gateway.exchange.Exchange;
import org.jboss.logging.Logger;

/**
 * One line and one measure per request: never a query, a token or anything else a caller chose. None for what anybody may
 * ask without a token, where a time could tell who asked.
 */
final class AccessLog {
    private static final Logger LOG = Logger.getLogger("org.codonor.gateway.access");

    private AccessLog() {}

    static void write(Exchange exchange, boolean answered) {
        if (exchange.isAnonymous()) {
            return;
        }
        String method = method(exchange);
        String status = answered ? Integer.toString(exchange.response().getStatusCode()) : "aborted";
        Meters.record(exchange, method, status);
        LOG.infof(
                "%s %s %s %d ms trace=%s",
                method,
                exchange.template(),
                status,
                exchange.millis(),
                exchange.trace().id());
    }

    /** A method of the caller's own invention is not repeated. */
    private static String method(Exchange exchange) {
        return switch (exchange.request().method().name()) {
            case "GET", "HEAD", "POST", "PATCH", "PUT", "DELETE", "OPTIONS" ->
                exchange.request().method().name();
            default -> "OTHER";
        };
    }
}

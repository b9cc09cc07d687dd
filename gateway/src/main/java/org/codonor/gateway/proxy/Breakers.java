package org.codonor.gateway.proxy;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tags;
import io.vertx.circuitbreaker.CircuitBreaker;
import io.vertx.circuitbreaker.CircuitBreakerOptions;
import io.vertx.circuitbreaker.CircuitBreakerState;
import io.vertx.core.Vertx;
import java.util.EnumMap;
import java.util.Map;
import org.codonor.gateway.route.Service;
import org.codonor.gateway.settings.Settings;

/** One circuit breaker per service, shared by all event loops: a service that keeps failing is left alone for a while. */
public final class Breakers {
    private final Map<Service, CircuitBreaker> breakers = new EnumMap<>(Service.class);
    private final long resetSeconds;

    public Breakers(Vertx vertx, Settings.Breaker settings) {
        CircuitBreakerOptions options = new CircuitBreakerOptions()
                .setMaxFailures(settings.failures())
                .setResetTimeout(settings.reset().toMillis())
                .setTimeout(-1);
        for (Service service : Service.values()) {
            CircuitBreaker breaker = CircuitBreaker.create(service.label(), vertx, options)
                    .failurePolicy(answer -> answer.failed() && !(answer.cause() instanceof CallersFault));
            breakers.put(service, breaker);
            Metrics.gauge(
                    "codonor.gateway.breaker.open",
                    Tags.of("service", service.label()),
                    breaker,
                    it -> it.state() == CircuitBreakerState.CLOSED ? 0 : 1);
        }
        this.resetSeconds = Math.max(1, settings.reset().toSeconds());
    }

    CircuitBreaker of(Service service) {
        return breakers.get(service);
    }

    long resetSeconds() {
        return resetSeconds;
    }

    /** A failure that says nothing about the service: the caller went away or sent what may not be sent. */
    static final class CallersFault extends RuntimeException {
        CallersFault(Throwable cause) {
            super(cause.getMessage(), cause, false, false);
        }
    }
}

package org.codonor.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.util.Map;

/** What stands around the gateway in its tests: an issuer and three processes that answer HTTP. */
public final class Neighbours implements QuarkusTestResourceLifecycleManager {
    private static final Vertx VERTX = Vertx.vertx();
    static final Issuer ISSUER = new Issuer();
    static final Upstream CONTRIBUTIONS = new Upstream(VERTX, "contributions");
    static final Upstream PARTNERS = new Upstream(VERTX, "partners");
    static final Upstream REPORTING = new Upstream(VERTX, "reporting");

    @Override
    public Map<String, String> start() {
        ISSUER.start();
        return Map.of(
                "gateway.upstream.contributions", CONTRIBUTIONS.url(),
                "gateway.upstream.partners", PARTNERS.url(),
                "gateway.upstream.reporting", REPORTING.url(),
                "gateway.identity.issuer", ISSUER.uri(),
                "gateway.identity.jwks-url", ISSUER.jwksUrl());
    }

    @Override
    public void stop() {
        ISSUER.stop();
        VERTX.close();
    }
}

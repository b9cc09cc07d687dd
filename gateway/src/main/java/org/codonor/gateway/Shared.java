package org.codonor.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import org.codonor.gateway.limit.Quotas;
import org.codonor.gateway.page.ApiDocument;
import org.codonor.gateway.page.ErrorPages;
import org.codonor.gateway.page.SwaggerUi;
import org.codonor.gateway.page.WellKnown;
import org.codonor.gateway.proxy.Breakers;
import org.codonor.gateway.route.Contract;
import org.codonor.gateway.route.RouteTable;
import org.codonor.gateway.settings.Settings;
import org.codonor.gateway.token.TokenMemory;

/** What all event loops have in common: the contracts and what is remembered between requests. */
record Shared(
        Settings settings,
        Traffic traffic,
        RouteTable routes,
        TokenMemory tokens,
        Quotas quotas,
        Breakers breakers,
        ApiDocument api,
        SwaggerUi ui,
        ErrorPages errors,
        WellKnown wellKnown) {

    static Shared of(Vertx vertx, Settings settings) {
        Contract contract = new Contract(settings.contracts(), settings.limits().bodyBytes());
        JsonNode document =
                ApiDocument.withTokenUrl(contract.merged(), settings.identity().publicTokenUrl());
        return new Shared(
                settings,
                new Traffic(),
                new RouteTable(contract.routes()),
                new TokenMemory(),
                new Quotas(settings.quota().requests(), settings.quota().window(), System::nanoTime),
                new Breakers(vertx, settings.breaker()),
                new ApiDocument(document),
                new SwaggerUi(document),
                new ErrorPages(),
                new WellKnown(settings.securityContact(), settings.publicUrl()));
    }
}

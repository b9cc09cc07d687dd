package org.codonor.reporting.forecast;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Page;
import org.codonor.reporting.KnownAt;
import org.codonor.reporting.reference.Programmes;
import org.jspecify.annotations.Nullable;

/** What is foreseen, now or as it was known at an earlier moment; a partner sees its own. */
@Path("/v1/programmes/{programme}/forecasts")
class ForecastResource {

    @Inject
    Forecasts forecasts;

    @Inject
    Programmes programmes;

    @Inject
    CurrentCaller current;

    @Inject
    Cursors cursors;

    @GET
    public Page<ForecastView> listForecasts(
            @PathParam("programme") String programme,
            @QueryParam("agreement") @Nullable String agreement,
            @QueryParam("quarter") @Nullable String quarter,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("history") boolean history,
            @QueryParam("knownAt") @Nullable String knownAt) {
        programmes.of(programme);
        Instant moment = KnownAt.of(knownAt);
        List<ForecastView> known =
                history ? forecasts.history(programme, moment) : forecasts.asKnownAt(programme, moment);
        String partner = current.caller().partner();
        Predicate<ForecastView> wanted = forecast -> is(partner, forecast.partner())
                && is(agreement, forecast.agreement())
                && is(quarter, forecast.quarter().toString())
                && is(kind, forecast.kind().name());
        return cursors.page(
                (after, limit) -> known.stream()
                        .filter(wanted)
                        .filter(forecast -> after == null || forecast.key().compareTo(after) > 0)
                        .limit(limit)
                        .toList(),
                ForecastView::key);
    }

    private static boolean is(@Nullable String wanted, String value) {
        return wanted == null || wanted.equals(value);
    }
}

package org.codonor.reporting.result;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.change.Created;
import org.codonor.common.change.MergePatch;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Listing;
import org.codonor.common.page.Page;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.tag.Tags;
import org.jspecify.annotations.Nullable;

/** The indicators of a programme; how measurements make one is settled with the first of them. */
@Path("/v1/programmes/{programme}/indicators")
class IndicatorResource {
    @Inject
    Framework framework;

    @Inject
    Indicators indicators;

    @Inject
    Results results;

    @Inject
    CurrentCaller current;

    @Inject
    Cursors cursors;

    @Inject
    MergePatch patches;

    @Inject
    Tags tags;

    @Inject
    Act act;

    @POST
    public Response createIndicator(@PathParam("programme") String programme, NewIndicator wanted) {
        wanted.content().checkShape();
        framework.expectOutcome(programme, wanted.outcome());
        return create(programme, wanted, framework.reporters(programme, wanted.agreements()));
    }

    @GET
    public Page<IndicatorView> listIndicators(
            @PathParam("programme") String programme, @QueryParam("outcome") @Nullable String outcome) {
        var listing = new Listing<Indicator>(programme, Indicator::id, "id")
                .where("outcome", outcome)
                .sortable("ref", Indicator::ref, ref -> ref);
        return cursors.page(
                        listing,
                        (query, values, most) -> Indicator.<Indicator>find(query, values)
                                .page(0, most)
                                .list())
                .map(indicator -> IndicatorView.of(indicator, current.caller()));
    }

    @GET
    @Path("{id}")
    public IndicatorView getIndicator(@PathParam("programme") String programme, @PathParam("id") String id) {
        return IndicatorView.of(framework.find(Indicator.class, programme, id), current.caller());
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    public IndicatorView changeIndicator(
            @PathParam("programme") String programme, @PathParam("id") String id, JsonNode patch) {
        IndicatorContent content = QuarkusTransaction.requiringNew()
                .call(() -> patches.apply(
                        framework.find(Indicator.class, programme, id).content, patch, IndicatorContent.class));
        content.checkShape();
        framework.expectOutcome(programme, content.outcome());
        return change(programme, id, content, framework.reporters(programme, content.agreements()));
    }

    @Change
    Response create(String programme, NewIndicator wanted, Reporters reporters) {
        framework.expectOutput(programme, wanted.content());
        String ref = framework.freeRef("Indicator", programme, wanted.ref(), "IND");
        var indicator = new Indicator(programme, ref, wanted.content(), reporters);
        indicator.persistAndFlush();
        indicators.keep(indicator);
        IndicatorView view = IndicatorView.of(indicator, current.caller());
        act.record(Entry.of("indicator", indicator.id, indicator.ref).after(view));
        return Created.at(indicator.self(), view);
    }

    @Change
    IndicatorView change(String programme, String id, IndicatorContent content, Reporters reporters) {
        Indicator indicator = framework.find(Indicator.class, programme, id);
        IndicatorView before = IndicatorView.of(indicator, current.caller());
        tags.check(before);
        framework.expectOutput(programme, content);
        if (isMeasuredOtherwise(indicator.content, content) && results.hasAny(indicator)) {
            throw Refused.because(CommonProblem.WRONG_STATE)
                    .detail("There are results already: the aggregation, the frequency, the unit and what a ratio is"
                            + " multiplied by stay. Make another indicator.")
                    .with("allowedActions", before.allowedActions());
        }
        indicator.write(content, reporters);
        indicators.keep(indicator);
        IndicatorView after = IndicatorView.of(indicator, current.caller());
        act.record(Entry.of("indicator", indicator.id, indicator.ref)
                .before(before)
                .after(after));
        return after;
    }

    private static boolean isMeasuredOtherwise(IndicatorContent before, IndicatorContent after) {
        return before.aggregation() != after.aggregation()
                || before.frequency() != after.frequency()
                || !before.unit().equals(after.unit())
                || !Objects.equals(before.per(), after.per());
    }
}

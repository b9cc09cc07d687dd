package org.codonor.reporting.result;

import static org.codonor.common.identity.Role.LEAD_OFFICER;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.change.Created;
import org.codonor.common.change.MergePatch;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Listing;
import org.codonor.common.page.Page;
import org.codonor.common.tag.Tags;
import org.jspecify.annotations.Nullable;

/** The outputs under a programme's outcomes. */
@Path("/v1/programmes/{programme}/outputs")
class OutputResource {
    @Inject
    Framework framework;

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

    record NewOutput(@Nullable String ref, String outcome, String title) {}

    record OutputTitle(String title) {}

    record OutputView(UUID id, String ref, String self, String outcome, String title, List<String> allowedActions) {
        static OutputView of(Output output, Caller caller) {
            return new OutputView(
                    output.id,
                    output.ref,
                    output.self(),
                    output.outcome,
                    output.title,
                    caller.is(LEAD_OFFICER) ? List.of("change") : List.of());
        }
    }

    @POST
    @Change
    public Response createOutput(@PathParam("programme") String programme, NewOutput wanted) {
        framework.expectOutcome(programme, wanted.outcome());
        String ref = framework.freeRef("Output", programme, wanted.ref(), "OP");
        var output = new Output(programme, ref, wanted.outcome(), wanted.title());
        output.persistAndFlush();
        OutputView view = OutputView.of(output, current.caller());
        act.record(Entry.of("output", output.id, output.ref).after(view));
        return Created.at(output.self(), view);
    }

    @GET
    public Page<OutputView> listOutputs(
            @PathParam("programme") String programme, @QueryParam("outcome") @Nullable String outcome) {
        var listing = new Listing<Output>(programme, Output::id, "id")
                .where("outcome", outcome)
                .sortable("ref", Output::ref, ref -> ref);
        return cursors.page(
                        listing,
                        (query, values, most) ->
                                Output.<Output>find(query, values).page(0, most).list())
                .map(output -> OutputView.of(output, current.caller()));
    }

    @GET
    @Path("{id}")
    public OutputView getOutput(@PathParam("programme") String programme, @PathParam("id") String id) {
        return OutputView.of(framework.find(Output.class, programme, id), current.caller());
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Change
    public OutputView changeOutput(
            @PathParam("programme") String programme, @PathParam("id") String id, JsonNode patch) {
        Output output = framework.find(Output.class, programme, id);
        OutputView before = OutputView.of(output, current.caller());
        tags.check(before);
        output.call(patches.apply(new OutputTitle(output.title), patch, OutputTitle.class)
                .title());
        OutputView after = OutputView.of(output, current.caller());
        act.record(Entry.of("output", output.id, output.ref).before(before).after(after));
        return after;
    }
}

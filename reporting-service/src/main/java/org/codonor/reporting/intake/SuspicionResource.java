package org.codonor.reporting.intake;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Objects;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Changes;
import org.codonor.common.contract.Call;
import org.codonor.common.disclosure.ConfidentialRead;
import org.codonor.common.disclosure.Disclosure;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Page;
import org.codonor.common.problem.Refused;
import org.codonor.common.tag.Tags;
import org.codonor.reporting.irregularity.NewIrregularityCase;
import org.codonor.reporting.irregularity.PublicIntake;
import org.jspecify.annotations.Nullable;

/**
 * Case officers read what came in, ask, and decide what becomes of it. What they do with a report stands in the chain of the
 * reports and not in the trail that all donors read, where it would tell of a case how it came in.
 */
@Path("/v1/programmes/{programme}/suspicions")
class SuspicionResource {
    private static final String NEVER_KEPT = "no-store";

    @Inject
    Desk desk;

    @Inject
    Suspicions suspicions;

    @Inject
    PublicIntake cases;

    @Inject
    Conversation conversation;

    @Inject
    Reading reading;

    @Inject
    Disclosure disclosure;

    @Inject
    Cursors cursors;

    @Inject
    Tags tags;

    @Inject
    Changes changes;

    @Inject
    Call call;

    @Inject
    Act act;

    record MessageToReporter(String text) {}

    record SuspicionSetAside(String reason) {}

    record SuspicionTakenUp(
            @Nullable String irregularity, @Nullable NewIrregularityCase register) {}

    @GET
    public Page<SuspicionItem> listSuspicions(
            @PathParam("programme") String programme, @QueryParam("state") @Nullable SuspicionState state) {
        desk.enter(programme);
        return cursors.page((after, limit) -> suspicions.page(programme, state, after, limit), SuspicionItem::key);
    }

    @GET
    @Path("{id}")
    @ConfidentialRead("suspicion")
    public Response getSuspicion(@PathParam("programme") String programme, @PathParam("id") String id) {
        return kept(reading.view(desk.find(programme, id)));
    }

    @POST
    @Path("{id}/ask")
    public Response askReporter(
            @PathParam("programme") String programme, @PathParam("id") String id, MessageToReporter message) {
        return changes.runAnonymously(programme, call.operation(), () -> {
            Suspicion suspicion = desk.find(programme, id);
            SuspicionView before = reading.view(suspicion);
            tags.check(before);
            conversation.write(suspicion.id(), Sender.OFFICER, suspicions.today(programme), message.text());
            return changed(before, null);
        });
    }

    @POST
    @Path("{id}/set-aside")
    public Response setSuspicionAside(
            @PathParam("programme") String programme, @PathParam("id") String id, SuspicionSetAside aside) {
        return changes.runAnonymously(programme, call.operation(), () -> {
            SuspicionView before = reading.view(desk.find(programme, id));
            tags.check(before);
            expect(before, before.state().maySetAside());
            suspicions.setAside(before.id(), aside.reason());
            return changed(before, aside.reason());
        });
    }

    @POST
    @Path("{id}/take-up")
    public Response takeSuspicionUp(
            @PathParam("programme") String programme, @PathParam("id") String id, SuspicionTakenUp taken) {
        return changes.runAnonymously(programme, call.operation(), () -> {
            SuspicionView before = reading.view(desk.find(programme, id));
            tags.check(before);
            expect(before, before.state().mayTakeUp());
            suspicions.takeUp(
                    before.id(),
                    taken.register() == null
                            ? cases.existing(programme, Objects.requireNonNull(taken.irregularity()))
                            : registered(programme, taken.register()));
            return changed(before, null);
        });
    }

    /** In the trail of changes it is a registration as any other. */
    private String registered(String programme, NewIrregularityCase told) throws Exception {
        return changes.beside("registerIrregularityCase", () -> cases.register(programme, told));
    }

    @GET
    @Path("{id}/attachments/{no}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @ConfidentialRead("suspicion-attachment")
    public Response getSuspicionAttachment(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @PathParam("no") int no,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        Suspicion suspicion = desk.find(programme, id);
        var file = conversation.attachment(suspicion.id(), no);
        String name = suspicion.ref() + "-" + no;
        disclosure.of(Entry.of("suspicion-attachment", suspicion.id() + "/" + no, name));
        String tag = Tags.of(file.content());
        return (Tags.names(known, tag) ? Response.notModified() : Response.ok(file.content()))
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.%s\""
                                .formatted(name, file.about().kind().suffix().toLowerCase(Locale.ROOT)))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CACHE_CONTROL, NEVER_KEPT)
                .build();
    }

    private static void expect(SuspicionView suspicion, boolean possible) {
        if (!possible) {
            throw Refused.wrongState(suspicion.state(), suspicion.allowedActions());
        }
    }

    private Response changed(SuspicionView before, @Nullable String reason) {
        SuspicionView after =
                reading.view(suspicions.find(act.programme(), before.id().toString()));
        act.record(Entry.of("suspicion", before.id(), before.ref())
                .because(reason)
                .before(before)
                .after(after));
        return kept(after);
    }

    private static Response kept(SuspicionView view) {
        return Response.ok(view).header(HttpHeaders.CACHE_CONTROL, NEVER_KEPT).build();
    }
}

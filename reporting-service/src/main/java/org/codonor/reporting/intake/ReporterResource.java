package org.codonor.reporting.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Changes;
import org.codonor.common.contract.Call;
import org.codonor.common.tag.NeverKept;
import org.codonor.reporting.intake.Conversation.AttachmentView;
import org.codonor.reporting.intake.Conversation.MessageView;

/**
 * For people who say nothing of themselves: report, come back with the receipt, answer, attach. Receipts are hashed and
 * identities sealed before the programme is locked, so that a flood of reports makes nobody wait, and a report is kept only
 * while somebody is there to take its receipt.
 */
@Path("/v1/programmes/{programme}/suspicions")
class ReporterResource {
    @Inject
    Throttle throttle;

    @Inject
    Turns turns;

    @Inject
    Listener listener;

    @Inject
    Doors doors;

    @Inject
    Receipts receipts;

    @Inject
    SealKeys seal;

    @Inject
    Vault vault;

    @Inject
    Suspicions suspicions;

    @Inject
    Conversation conversation;

    @Inject
    Reading reading;

    @Inject
    Changes changes;

    @Inject
    Call call;

    @Inject
    Act act;

    record ReceiptView(String receipt, LocalDate receivedOn, SuspicionState state) implements NeverKept {}

    record StandingView(
            SuspicionState state,
            LocalDate receivedOn,
            boolean identityGiven,
            List<MessageView> messages,
            List<AttachmentView> attachments)
            implements NeverKept {}

    record ReceiptShown(String receipt) {}

    record ReporterMessage(String receipt, String text) {}

    record ReporterFile(String receipt, String content) {}

    @POST
    public Response reportSuspicion(@PathParam("programme") String programme, NewSuspicion told) {
        long startedNanos = System.nanoTime();
        throttle.report();
        doors.find(programme);
        Receipt receipt = Receipt.fresh();
        byte[] hash = turns.report(() -> receipts.hash(programme, receipt));
        Suspicion suspicion = sealed(programme, told);
        changes.runAnonymously(programme, call.operation(), () -> {
            turns.refuseLate(startedNanos);
            listener.refuseGone();
            suspicions.show(hash);
            suspicions.add(suspicion, hash);
            act.record(Entry.of("suspicion", suspicion.id(), suspicion.ref()).after(reading.view(suspicion)));
            return suspicion;
        });
        return Response.status(Response.Status.CREATED)
                .entity(new ReceiptView(receipt.grouped(), suspicion.receivedOn(), suspicion.state()))
                .build();
    }

    @POST
    @Path("lookup")
    public StandingView lookUpSuspicion(@PathParam("programme") String programme, ReceiptShown shown) {
        byte[] hash = known(programme, shown.receipt());
        return QuarkusTransaction.requiringNew().call(() -> {
            suspicions.show(hash);
            return standing(suspicions.of(programme, hash));
        });
    }

    @POST
    @Path("messages")
    public StandingView answerAsReporter(@PathParam("programme") String programme, ReporterMessage message) {
        byte[] hash = known(programme, message.receipt());
        return added(
                programme,
                hash,
                suspicion -> conversation.write(
                        suspicion.id(), Sender.REPORTER, suspicions.today(programme), message.text()));
    }

    @POST
    @Path("attachments")
    public StandingView attachToSuspicion(@PathParam("programme") String programme, ReporterFile sent) {
        long startedNanos = System.nanoTime();
        byte[] hash = known(programme, sent.receipt());
        expect(programme, hash);
        CleanFile file = CleanFile.of(sent.content());
        return added(programme, hash, suspicion -> {
            turns.refuseLate(startedNanos);
            conversation.attach(suspicion.id(), suspicions.today(programme), file.kind(), file.bytes());
        });
    }

    private StandingView added(String programme, byte[] hash, Consumer<Suspicion> addition) {
        return changes.runAnonymously(programme, call.operation(), () -> {
            suspicions.show(hash);
            Suspicion suspicion = suspicions.of(programme, hash);
            SuspicionView before = reading.view(suspicion);
            addition.accept(suspicion);
            act.record(Entry.of("suspicion", suspicion.id(), suspicion.ref())
                    .before(before)
                    .after(reading.view(suspicion)));
            return standing(suspicion);
        });
    }

    /** Refused (404) before anything is done with a file that belongs to no report. */
    private void expect(String programme, byte[] hash) {
        QuarkusTransaction.requiringNew().run(() -> {
            suspicions.show(hash);
            suspicions.of(programme, hash);
        });
    }

    private byte[] known(String programme, String receipt) {
        throttle.comeBack();
        return turns.comeBack(() -> receipts.hash(programme, Receipt.written(receipt)));
    }

    private Suspicion sealed(String programme, NewSuspicion told) {
        UUID id = UUID.randomUUID(); // the identifiers of other things carry the time
        return new Suspicion(
                id,
                programme,
                "SUS-" + Receipt.fresh().digits().substring(0, 8),
                SuspicionState.RECEIVED,
                suspicions.today(programme),
                vault.lockJson(id, told.told()),
                told.identity() == null ? null : seal.seal(id, vault.json(told.identity())),
                null,
                null);
    }

    private StandingView standing(Suspicion suspicion) {
        return new StandingView(
                suspicion.state(),
                suspicion.receivedOn(),
                suspicion.hasIdentity(),
                conversation.messages(suspicion.id()),
                conversation.attachments(suspicion.id()));
    }
}

package org.codonor.reporting.irregularity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Changes;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.trace.Trace;
import org.codonor.reporting.reference.Programmes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Counts the due days that could not be counted when they began, because no other service answered then. */
@ApplicationScoped
class DeadlineSweeper {
    @Inject
    Deadlines deadlines;

    @Inject
    Programmes programmes;

    @Inject
    Changes changes;

    @Inject
    CurrentCaller current;

    @Inject
    Act act;

    @ConfigProperty(name = "codonor.service")
    String service;

    @Scheduled(every = "{codonor.deadlines.every}", concurrentExecution = ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void sweep() {
        Trace.begin(null);
        current.actAs(Caller.system(service));
        List<Deadline> open = QuarkusTransaction.requiringNew()
                .call(() -> Deadline.list("dueOn is null or owner is null or owedTo is null"));
        open.forEach(this::complete);
    }

    private void complete(Deadline open) {
        String lead = programmes.leadIfKnown(open.programme);
        LocalDate due =
                open.dueOn != null ? open.dueOn : deadlines.dueOn(open.programme, open.kind, open.startsOn, open.days);
        if (lead != null && due != null) {
            changes.run(open.programme, "countIrregularityDays", () -> complete(open.id, lead, due));
        }
    }

    private @Nullable Void complete(UUID id, String lead, LocalDate due) {
        Deadline deadline = Deadline.findById(id);
        deadline.dueOn = due;
        deadline.between(
                deadline.owner == null ? lead : deadline.owner, deadline.owedTo == null ? lead : deadline.owedTo);
        deadlines.tell(deadline);
        act.record(Entry.of("irregularity-deadline", id, id.toString()));
        return null;
    }
}

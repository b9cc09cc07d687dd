package org.codonor.reporting.casestatement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Changes;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.Refused;
import org.codonor.common.trace.Trace;
import org.codonor.reporting.irregularity.StatementDeadlines;
import org.codonor.reporting.reference.Programmes;
import org.codonor.reporting.reference.Snapshot;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** When a quarter has ended its statement is owed: it stands in the register of obligations until it is issued. */
@ApplicationScoped
public class OwedStatements {
    private static final Logger LOG = Logger.getLogger(OwedStatements.class);

    @Inject
    StatementDeadlines deadlines;

    @Inject
    Statements statements;

    @Inject
    Programmes programmes;

    @Inject
    ProgrammeClock clock;

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
    public void sweep() {
        Trace.begin(null);
        current.actAs(Caller.system(service));
        QuarkusTransaction.requiringNew().call(deadlines::programmes).forEach(this::owe);
    }

    private void owe(StatementDeadlines.Since since) {
        String programme = since.programme();
        try {
            List<Quarter> missing = QuarkusTransaction.requiringNew().call(() -> missing(since));
            String lead = missing.isEmpty() ? null : programmes.lead(programme);
            if (lead != null) {
                Snapshot known = programmes.of(programme);
                missing.forEach(ended -> owe(programme, ended, known, lead));
            }
        } catch (Refused unknown) {
            LOG.debugf(
                    "whether a statement is owed is seen later: %s",
                    unknown.type().slug());
        }
    }

    /** The quarters that have ended and of which nothing stands in the register, be it that nobody looked in time. */
    private List<Quarter> missing(StatementDeadlines.Since since) {
        Quarter running = Quarter.of(clock.today(since.programme()));
        return Stream.iterate(since.quarter(), quarter -> quarter.isBefore(running), Quarter::next)
                .filter(ended -> !deadlines.isOwed(since.programme(), ended))
                .toList();
    }

    private void owe(String programme, Quarter ended, Snapshot known, String lead) {
        changes.runUnlessIdle(programme, "oweIrregularityStatement", () -> {
            if (deadlines.isOwed(programme, ended)) {
                return false;
            }
            deadlines.owe(programme, ended, known, lead);
            statements
                    .issued(programme, ended)
                    .ifPresent(issued -> deadlines.meet(programme, ended, issued.on(), known, lead));
            act.record(Entry.of("irregularity-statement", ended, ended.toString()));
            return true;
        });
    }
}

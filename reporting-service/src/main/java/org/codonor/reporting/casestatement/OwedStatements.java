package org.codonor.reporting.casestatement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
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

    private void owe(String programme) {
        try {
            Quarter ended = Quarter.of(clock.today(programme)).previous();
            boolean done = QuarkusTransaction.requiringNew()
                    .call(() -> deadlines.isOwed(programme, ended)
                            || statements.issued(programme, ended).isPresent());
            String lead = done ? null : programmes.lead(programme);
            if (lead != null) {
                owe(programme, ended, programmes.of(programme), lead);
            }
        } catch (Refused unknown) {
            LOG.debugf(
                    "whether a statement is owed is seen later: %s",
                    unknown.type().slug());
        }
    }

    private void owe(String programme, Quarter ended, Snapshot known, String lead) {
        changes.runUnlessIdle(programme, "oweIrregularityStatement", () -> {
            if (deadlines.isOwed(programme, ended)) {
                return false;
            }
            deadlines.owe(programme, ended, known, lead);
            act.record(Entry.of("irregularity-statement", ended, ended.toString()));
            return true;
        });
    }
}

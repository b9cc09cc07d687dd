package org.codonor.common.fact;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.codonor.common.fact.FactsOut.Telling;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.trace.Trace;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Delivers facts once they are committed, and tells everything again each night. */
@ApplicationScoped
@IfBuildProperty(name = "codonor.facts", stringValue = "true")
public class FactSweeper {
    private static final int BATCH = 50;

    @Inject
    FactsOut facts;

    @Inject
    FactSender sender;

    @Inject
    CurrentCaller current;

    @ConfigProperty(name = "codonor.service")
    String service;

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void sweep() {
        actAsTheService();
        Set<String> silent = new HashSet<>();
        List<Telling> batch;
        do {
            batch = facts.claimPending(BATCH);
            for (Telling telling : batch) {
                if (!silent.contains(telling.target()) && !sender.send(telling)) {
                    silent.add(telling.target());
                }
            }
        } while (batch.size() == BATCH && silent.isEmpty());
    }

    @Scheduled(cron = "{codonor.facts.reassert}")
    @ActivateRequestContext
    void reassert() {
        actAsTheService();
        facts.reassert();
    }

    private void actAsTheService() {
        Trace.begin(null);
        current.actAs(Caller.system(service));
    }
}

package org.codonor.reporting.quarter;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.trace.Trace;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Finishes closes that stopped half way: after a crash, or while the ledger could not be read. */
@ApplicationScoped
public class FreezingSweeper {
    @Inject
    Freezing freezing;

    @Inject
    CurrentCaller current;

    @ConfigProperty(name = "codonor.service")
    String service;

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void sweep() {
        Trace.begin(null);
        current.actAs(Caller.system(service));
        freezing.unfinished().forEach(freezing::freeze);
    }
}

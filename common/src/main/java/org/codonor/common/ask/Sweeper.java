package org.codonor.common.ask;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.trace.Trace;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks again what has no outcome yet: after a crash, a timeout, a restart of either side. */
@ApplicationScoped
@IfBuildProperty(name = "codonor.asks", stringValue = "true")
public class Sweeper {
    private static final int BATCH = 20;

    @Inject
    Asks asks;

    @Inject
    Settling settling;

    @Inject
    CurrentCaller current;

    @ConfigProperty(name = "codonor.service")
    String service;

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void sweep() {
        Trace.begin(null);
        current.actAs(Caller.system(service));
        asks.claimOverdue(BATCH).forEach(settling::settle);
    }
}

package org.codonor.gateway;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.BindException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.codonor.gateway.settings.Settings;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Opens the front door when the process starts. It is a server of its own and not the framework's, so that no address of
 * the framework is behind it and every error, down to a malformed request line, is answered as a problem.
 */
@Singleton
class Gateway {
    private static final Logger LOG = Logger.getLogger(Gateway.class);
    private static final int MOST_LOOPS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final Settings settings;
    private final AtomicInteger port = new AtomicInteger();
    private @Nullable Shared shared;
    private @Nullable String deployment;

    Gateway(Vertx vertx, Settings settings) {
        this.vertx = vertx;
        this.settings = settings;
    }

    int port() {
        return port.get();
    }

    void open(@Observes StartupEvent start) {
        Shared common = Shared.of(vertx, settings);
        shared = common;
        int loops = Math.min(MOST_LOOPS, Runtime.getRuntime().availableProcessors());
        try {
            deployment = vertx.deployVerticle(
                            () -> new FrontDoor(common, port::set), new DeploymentOptions().setInstances(loops))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof BindException) {
                throw new IllegalStateException("Port " + settings.port() + " of " + settings.bind() + " is in use.");
            }
            throw e;
        }
        LOG.infof("The front door is open at http://%s:%d", settings.bind(), port());
    }

    void close(@Observes ShutdownEvent stop) {
        if (shared != null && deployment != null) {
            shared.traffic().stop(PATIENCE);
            vertx.undeploy(deployment).toCompletionStage().toCompletableFuture().join();
        }
    }
}

package org.codonor.gateway;

import io.netty.handler.codec.compression.StandardCompressionOptions;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.codonor.gateway.limit.SlowSenders;
import org.codonor.gateway.settings.Settings;

/** Listens on one event loop. */
final class FrontDoor extends AbstractVerticle {
    private static final int MOST_CONNECTIONS_PER_SERVICE = 100;
    private static final int MOST_WAITING_PER_SERVICE = 1_000;
    private static final int SPARE_SECONDS = 30;

    private final Shared shared;
    private final IntConsumer listening;

    FrontDoor(Shared shared, IntConsumer listening) {
        this.shared = shared;
        this.listening = listening;
    }

    @Override
    public void start(Promise<Void> started) {
        Settings settings = shared.settings();
        HttpClient client = vertx.createHttpClient(clientOptions());
        Reception reception = new Reception(vertx, client, shared);
        SlowSenders slowSenders =
                new SlowSenders(vertx, settings.timeouts().head().toMillis());
        HttpServer server = vertx.createHttpServer(serverOptions());
        server.connectionHandler(slowSenders::opened)
                .requestHandler(request -> reception.receive(request, slowSenders))
                .invalidRequestHandler(request -> reception.refuseInvalid(request, slowSenders))
                .listen(settings.port(), settings.bind())
                .onSuccess(open -> listening.accept(open.actualPort()))
                .<Void>mapEmpty()
                .onComplete(started);
    }

    private HttpServerOptions serverOptions() {
        Settings.Limits limits = shared.settings().limits();
        return new HttpServerOptions()
                .setMaxHeaderSize(limits.headerBytes())
                .setMaxInitialLineLength(limits.requestLineBytes())
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setIdleTimeout(longestSeconds())
                .setCompressionSupported(true)
                .addCompressor(StandardCompressionOptions.gzip())
                .setHttp2ClearTextEnabled(false);
    }

    private HttpClientOptions clientOptions() {
        return new HttpClientOptions()
                .setConnectTimeout((int) shared.settings().timeouts().connect().toMillis())
                .setMaxPoolSize(MOST_CONNECTIONS_PER_SERVICE)
                .setMaxWaitQueueSize(MOST_WAITING_PER_SERVICE)
                .setKeepAliveTimeout(SPARE_SECONDS)
                .setReadIdleTimeout(longestSeconds())
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setMaxHeaderSize(64 * 1024);
    }

    /** Nobody is silent for longer than the slowest answer may take. */
    private int longestSeconds() {
        return (int) shared.settings().timeouts().export().toSeconds() + SPARE_SECONDS;
    }
}

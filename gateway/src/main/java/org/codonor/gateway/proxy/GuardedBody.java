package org.codonor.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import java.util.function.Consumer;
import org.codonor.gateway.exchange.Refusal;
import org.jspecify.annotations.Nullable;

/** A request body on its way through, watched for becoming too large or taking too long, chunked or not. */
final class GuardedBody implements ReadStream<Buffer> {
    private final Vertx vertx;
    private final HttpServerRequest request;
    private final long most;
    private final Consumer<Refusal> onFault;
    private final long timer;
    private boolean waitingForService = true;
    private boolean stopped;
    private long received;

    GuardedBody(Vertx vertx, HttpServerRequest request, long most, long patienceMillis, Consumer<Refusal> onFault) {
        this.vertx = vertx;
        this.request = request;
        this.most = most;
        this.onFault = onFault;
        this.timer = request.isEnded() ? -1 : vertx.setTimer(patienceMillis, rung -> late());
    }

    boolean isEnded() {
        return request.isEnded();
    }

    void release() {
        vertx.cancelTimer(timer);
    }

    /** Whoever keeps the body waiting is to blame: the service that does not take it, or the caller who does not send. */
    private void late() {
        if (!request.isEnded()) {
            stop(waitingForService ? Refusal.TIMEOUT : Refusal.TOO_SLOW);
        }
    }

    private void stop(Refusal fault) {
        if (!stopped) {
            stopped = true;
            onFault.accept(fault);
        }
    }

    @Override
    public GuardedBody handler(@Nullable Handler<Buffer> handler) {
        request.handler(
                handler == null
                        ? null
                        : chunk -> {
                            received += chunk.length();
                            if (received > most) {
                                stop(Refusal.TOO_LARGE);
                            } else if (!stopped) {
                                handler.handle(chunk);
                            }
                        });
        return this;
    }

    @Override
    public GuardedBody exceptionHandler(@Nullable Handler<Throwable> handler) {
        request.exceptionHandler(handler);
        return this;
    }

    @Override
    public GuardedBody endHandler(@Nullable Handler<Void> handler) {
        request.endHandler(handler);
        return this;
    }

    @Override
    public GuardedBody pause() {
        waitingForService = true;
        request.pause();
        return this;
    }

    @Override
    public GuardedBody resume() {
        waitingForService = false;
        request.resume();
        return this;
    }

    @Override
    public GuardedBody fetch(long amount) {
        waitingForService = false;
        request.fetch(amount);
        return this;
    }
}

package org.codonor.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A request body on its way through, stopped when it becomes too large or takes too long, chunked or not. */
final class GuardedBody implements ReadStream<Buffer> {
    /** Why a body was stopped. */
    enum Fault {
        TOO_LARGE,
        TOO_SLOW
    }

    private final Vertx vertx;
    private final HttpServerRequest request;
    private final long most;
    private final long timer;
    private @Nullable Handler<Throwable> onFault;
    private @Nullable Fault fault;
    private long received;

    GuardedBody(Vertx vertx, HttpServerRequest request, long most, long patienceMillis) {
        this.vertx = vertx;
        this.request = request;
        this.most = most;
        this.timer = request.isEnded() ? -1 : vertx.setTimer(patienceMillis, late -> late());
    }

    @Nullable
    Fault fault() {
        return fault;
    }

    boolean isEnded() {
        return request.isEnded();
    }

    void release() {
        vertx.cancelTimer(timer);
    }

    @Override
    public GuardedBody handler(@Nullable Handler<Buffer> handler) {
        request.handler(
                handler == null
                        ? null
                        : chunk -> {
                            received += chunk.length();
                            if (received > most) {
                                stop(Fault.TOO_LARGE);
                            } else {
                                handler.handle(chunk);
                            }
                        });
        return this;
    }

    private void late() {
        if (!request.isEnded()) {
            stop(Fault.TOO_SLOW);
        }
    }

    private void stop(Fault why) {
        if (fault == null && onFault != null) {
            fault = why;
            onFault.handle(new IllegalStateException(why.name()));
        }
    }

    @Override
    public GuardedBody exceptionHandler(@Nullable Handler<Throwable> handler) {
        onFault = handler;
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
        request.pause();
        return this;
    }

    @Override
    public GuardedBody resume() {
        request.resume();
        return this;
    }

    @Override
    public GuardedBody fetch(long amount) {
        request.fetch(amount);
        return this;
    }
}

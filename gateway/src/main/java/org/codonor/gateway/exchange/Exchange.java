package org.codonor.gateway.exchange;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;

/** One request on its way through the gateway, and the one place where the gateway writes an answer of its own. */
public final class Exchange {
    private static final long LINGER_MILLIS = 2_000;

    private final Vertx vertx;
    private final HttpServerRequest request;
    private Trace trace;
    private final long startedNanos = System.nanoTime();
    private String template = "-";
    private boolean anonymous;

    public Exchange(Vertx vertx, HttpServerRequest request) {
        this.vertx = vertx;
        this.request = request;
        this.trace = Trace.of(request.headers().getAll("traceparent"));
    }

    public HttpServerRequest request() {
        return request;
    }

    public HttpServerResponse response() {
        return request.response();
    }

    public Trace trace() {
        return trace;
    }

    /** The path as the contract writes it: logs and metrics never see what stands in its place. */
    public String template() {
        return template;
    }

    public void template(String template) {
        this.template = template;
    }

    /** From now on nothing that the caller sent about itself counts, not even the trace it began. */
    public void anonymous() {
        anonymous = true;
        trace = Trace.of(List.of());
    }

    public boolean isAnonymous() {
        return anonymous;
    }

    public long millis() {
        return (System.nanoTime() - startedNanos) / 1_000_000;
    }

    public boolean isRead() {
        return HttpMethod.GET.equals(request.method()) || HttpMethod.HEAD.equals(request.method());
    }

    public void refuse(Problem problem) {
        if (response().headWritten() || response().closed()) {
            return;
        }
        problem.headers().forEach(response()::putHeader);
        response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        answer(problem.status(), Problem.MEDIA_TYPE, problem.body(trace));
    }

    public void answer(int status, String mediaType, Buffer body) {
        response().setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, mediaType);
        if (HttpMethod.HEAD.equals(request.method())) {
            response().putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
            end(Buffer.buffer());
        } else {
            end(body);
        }
    }

    public void answer(int status) {
        response().setStatusCode(status);
        end(Buffer.buffer());
    }

    /** A caller who is still sending gets the answer first, and is then cut if it does not stop soon. */
    private void end(Buffer body) {
        response().end(body);
        if (!request.isEnded()) {
            request.handler(discarded -> {}).resume();
            vertx.setTimer(LINGER_MILLIS, timer -> {
                if (!request.isEnded()) {
                    request.connection().close();
                }
            });
        }
    }
}

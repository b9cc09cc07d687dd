package org.codonor.gateway.proxy;

import io.vertx.circuitbreaker.OpenCircuitException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.codonor.gateway.exchange.Exchange;
import org.codonor.gateway.exchange.Problem;
import org.codonor.gateway.exchange.Refusal;
import org.codonor.gateway.proxy.Breakers.CallersFault;
import org.codonor.gateway.route.Route;
import org.jspecify.annotations.Nullable;

/** One request's way to its service and back. It is sent once and never again, whatever happens. */
final class Passage implements ProxyInterceptor {
    private static final Set<Integer> WITHOUT_BODY = Set.of(204, 304);

    private final Vertx vertx;
    private final Exchange exchange;
    private final Route route;
    private final ForwardedHeaders headers;
    private final Breakers breakers;
    private final GuardedBody body;
    private final long patienceMillis;

    private @Nullable HttpClientRequest sent;
    private @Nullable Promise<ProxyResponse> answer;
    private @Nullable Refusal fault;
    private long timer;
    private long untilNanos;

    Passage(Forwarder forwarder, Exchange exchange, Route route) {
        this.vertx = forwarder.vertx();
        this.exchange = exchange;
        this.route = route;
        this.headers = forwarder.headers();
        this.breakers = forwarder.breakers();
        this.patienceMillis = forwarder.patience(route.pace()).toMillis();
        this.body = new GuardedBody(
                vertx,
                exchange.request(),
                route.maxBodyBytes(),
                forwarder.timeouts().body().toMillis(),
                this::giveUp);
    }

    /** Asks for a connection to the service; from then on the request may have reached it. */
    Future<HttpClientRequest> connect(ProxyContext context, RequestOptions options) {
        return context.client().request(options).compose(request -> {
            if (fault != null) {
                request.reset();
                return Future.failedFuture("Given up");
            }
            sent = request;
            return Future.succeededFuture(request);
        });
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        headers.towardsService(context.request().headers(), exchange);
        context.request().setBody(Body.body(body, context.request().getBody().length()));
        return breakers.of(route.service())
                .<ProxyResponse>execute(promise -> send(context, promise))
                .onComplete(done -> {
                    vertx.cancelTimer(timer);
                    body.release();
                })
                .recover(cause -> {
                    exchange.refuse(problem(cause));
                    return Promise.<ProxyResponse>promise().future(); // answered: nothing is left for the proxy to do
                });
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        headers.towardsCaller(context.response().headers());
        if (WITHOUT_BODY.contains(context.response().getStatusCode())) {
            context.response().setBody(null); // else it goes out as chunked, and clients wait for a chunk
            return context.sendResponse();
        }
        if (!SmallAnswer.is(context.response(), exchange.request().method())) {
            return context.sendResponse();
        }
        return SmallAnswer.whole(vertx, context.response(), leftMillis())
                .compose(whole -> context.sendResponse(), cause -> {
                    context.response().release();
                    if (sent != null) {
                        sent.reset();
                    }
                    exchange.refuse(halfAnswered(cause).retryAfter(breakers.resetSeconds()));
                    return Promise.<Void>promise().future(); // answered: nothing is left for the proxy to do
                });
    }

    private Problem halfAnswered(Throwable cause) {
        return cause instanceof TimeoutException
                ? late()
                : Problem.of(Refusal.BAD_GATEWAY, "The service broke off while it answered." + whatNow());
    }

    private Problem late() {
        return Problem.of(Refusal.TIMEOUT, "The service did not answer in time." + whatNow());
    }

    private void send(ProxyContext context, Promise<ProxyResponse> promise) {
        answer = promise;
        watch();
        context.sendRequest()
                .onSuccess(response -> {
                    if (!promise.tryComplete(response)) {
                        response.release();
                    }
                })
                .onFailure(cause -> promise.tryFail(exchange.response().closed() ? new CallersFault(cause) : cause));
    }

    /** The service's time begins when it has the whole request; a body on its way has a limit of its own. */
    private void watch() {
        untilNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patienceMillis);
        timer = vertx.setTimer(patienceMillis, rung -> {
            if (body.isEnded()) {
                giveUp(Refusal.TIMEOUT);
            } else {
                watch();
            }
        });
    }

    /** Of the service's time, for the body of an answer whose head has come. */
    private long leftMillis() {
        return Math.max(1, TimeUnit.NANOSECONDS.toMillis(untilNanos - System.nanoTime()));
    }

    private void giveUp(Refusal why) {
        if (why == Refusal.TIMEOUT && answer != null && answer.future().isComplete()) {
            return; // the answer came in this very moment: cut now, it would reach the caller without its body
        }
        fault = why;
        if (answer != null) {
            Throwable cause = new IllegalStateException(why.slug());
            answer.tryFail(why == Refusal.TIMEOUT ? cause : new CallersFault(cause));
        }
        if (sent != null) {
            sent.reset();
        }
    }

    private Problem problem(Throwable cause) {
        if (fault == Refusal.TOO_LARGE) {
            return tooLarge(route.maxBodyBytes());
        }
        if (fault == Refusal.TOO_SLOW) {
            return Problem.of(Refusal.TOO_SLOW, "The request body did not arrive in time.")
                    .header("Connection", "close");
        }
        return service(cause).retryAfter(breakers.resetSeconds());
    }

    private Problem service(Throwable cause) {
        if (cause instanceof OpenCircuitException) {
            return Problem.of(Refusal.UNAVAILABLE, "The service is not answering at present. Nothing was done.");
        }
        if (sent == null) {
            return Problem.of(Refusal.UNAVAILABLE, "The service cannot be reached. Nothing was done.");
        }
        return fault == Refusal.TIMEOUT
                ? late()
                : Problem.of(Refusal.BAD_GATEWAY, "The service broke off before it answered." + whatNow());
    }

    static Problem tooLarge(long most) {
        return Problem.of(Refusal.TOO_LARGE, "This operation takes at most " + most + " bytes.")
                .with("limit", most);
    }

    private String whatNow() {
        if (exchange.isRead()) {
            return "";
        }
        return route.keyed()
                ? " Whether it was done is not known: look, or send the same again with the same Idempotency-Key."
                : " Whether it was done is not known: look, where you can, before you send it again.";
    }
}

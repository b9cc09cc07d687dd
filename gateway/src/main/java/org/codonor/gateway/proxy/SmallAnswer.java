package org.codonor.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.streams.ReadStream;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyResponse;
import java.util.concurrent.TimeoutException;

/**
 * An answer that is short enough to be held until it is here in whole: what breaks off is then told as such, instead of as
 * a success without its content.
 */
final class SmallAnswer {
    private static final long MOST_BYTES = 64L * 1024;

    private SmallAnswer() {}

    static boolean is(ProxyResponse response, HttpMethod method) {
        Body body = response.getBody();
        return body != null && !HttpMethod.HEAD.equals(method) && body.length() > 0 && body.length() <= MOST_BYTES;
    }

    /** Puts the whole body in the place of the stream; fails when a part is missing, by a timeout when it is only late. */
    static Future<Void> whole(Vertx vertx, ProxyResponse response, long patienceMillis) {
        long expected = response.getBody().length();
        ReadStream<Buffer> stream = response.getBody().stream();
        Buffer all = Buffer.buffer();
        Promise<Void> whole = Promise.promise();
        long timer =
                vertx.setTimer(patienceMillis, rung -> whole.tryFail(new TimeoutException("Only a part came in time")));
        stream.exceptionHandler(whole::tryFail);
        stream.handler(all::appendBuffer);
        stream.endHandler(end -> {
            if (all.length() == expected) {
                whole.tryComplete();
            } else {
                whole.tryFail("Only a part came");
            }
        });
        stream.resume();
        return whole.future()
                .onComplete(done -> vertx.cancelTimer(timer))
                .onSuccess(done -> response.setBody(Body.body(all)));
    }
}

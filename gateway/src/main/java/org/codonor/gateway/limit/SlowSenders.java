package org.codonor.gateway.limit;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import java.util.IdentityHashMap;

/**
 * Closes connections that have nothing to wait for and on which no whole request head arrives in time, however busily
 * they send single bytes. Belongs to one event loop.
 */
public final class SlowSenders {
    private final Vertx vertx;
    private final long patienceMillis;
    private final IdentityHashMap<HttpConnection, Waiting> connections = new IdentityHashMap<>();

    public SlowSenders(Vertx vertx, long patienceMillis) {
        this.vertx = vertx;
        this.patienceMillis = patienceMillis;
    }

    public void opened(HttpConnection connection) {
        Waiting waiting = new Waiting();
        connections.put(connection, waiting);
        waiting.timer = start(connection);
        connection.closeHandler(closed -> {
            vertx.cancelTimer(waiting.timer);
            connections.remove(connection);
        });
    }

    /** A request head is there. */
    public void begun(HttpConnection connection) {
        Waiting waiting = connections.get(connection);
        if (waiting != null) {
            waiting.running++;
            vertx.cancelTimer(waiting.timer);
        }
    }

    /** A request is answered; if it was the last, the connection owes the next head. */
    public void answered(HttpConnection connection) {
        Waiting waiting = connections.get(connection);
        if (waiting != null && --waiting.running == 0) {
            waiting.timer = start(connection);
        }
    }

    private long start(HttpConnection connection) {
        return vertx.setTimer(patienceMillis, timer -> connection.close());
    }

    private static final class Waiting {
        private long timer;
        private int running;
    }
}

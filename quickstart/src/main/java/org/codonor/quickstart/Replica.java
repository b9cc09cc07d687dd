package org.codonor.quickstart;

import java.net.URI;

/** One more process of an application, on a port of its own and the same data. Closing it ends it. */
public record Replica(URI base, ProcessHandle process, AutoCloseable end) implements AutoCloseable {

    @Override
    public void close() {
        try {
            end.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

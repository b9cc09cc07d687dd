package org.codonor.quickstart.tether;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Ends a service when its launcher is gone, even by SIGKILL: the launcher holds the other end of standard input, so
 * the end of input is the end of the launcher. Loaded as an agent, the service knows nothing of it.
 */
public final class Tether {

    private static final long GRACE_MILLIS = 10_000;

    private Tether() {}

    public static void premain(String ignored) {
        Thread.ofPlatform().daemon().name("tether").start(Tether::holdOn);
    }

    private static void holdOn() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            // The pipe broke: the same as its end.
        }
        Thread.ofPlatform().daemon().name("tether-exit").start(() -> System.exit(0));
        try {
            Thread.sleep(GRACE_MILLIS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }
}

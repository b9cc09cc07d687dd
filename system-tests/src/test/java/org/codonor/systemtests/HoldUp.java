package org.codonor.systemtests;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/**
 * A wire between a caller and a service that is cut at the worst moment: the service's answer has begun, so what it did
 * is committed; the service is killed, and the caller hears nothing.
 */
final class HoldUp implements AutoCloseable {

    private final ServerSocket door;
    private final URI service;
    private final ProcessHandle victim;

    HoldUp(URI service, ProcessHandle victim) {
        this.service = service;
        this.victim = victim;
        try {
            door = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    URI base() {
        return URI.create("http://localhost:" + door.getLocalPort());
    }

    private void serve() {
        try (Socket caller = door.accept();
                Socket inside = new Socket(InetAddress.getLoopbackAddress(), service.getPort())) {
            Thread.ofVirtual().start(() -> copy(caller, inside));
            int first = inside.getInputStream().read();
            victim.destroyForcibly();
            victim.onExit().join();
            if (first < 0) {
                throw new IllegalStateException("the service never answered");
            }
        } catch (IOException closed) {
            // the caller sees a broken connection, as it shall
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } catch (IOException closed) {
            // the wire was cut
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

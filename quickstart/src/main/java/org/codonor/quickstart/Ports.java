package org.codonor.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The six loopback ports of one stack. */
public record Ports(int gateway, int contributions, int reporting, int partners, int postgres, int issuer) {

    /** The usual ports, each overridable by an environment variable. */
    public static Ports of(Map<String, String> environment) {
        return new Ports(
                read(environment, "GATEWAY", 8080),
                read(environment, "CONTRIBUTIONS", 8081),
                read(environment, "REPORTING", 8082),
                read(environment, "PARTNERS", 8083),
                read(environment, "POSTGRES", 5439),
                read(environment, "ISSUER", 8089));
    }

    /** Six ports that nobody uses now, so that tests run beside a running stack. */
    public static Ports free() {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < 6; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> free = held.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket socket : held) {
                socket.close();
            }
            return new Ports(free.get(0), free.get(1), free.get(2), free.get(3), free.get(4), free.get(5));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses with one sentence when another program listens on one of them. */
    void requireFree() {
        requireFree("gateway", gateway);
        requireFree("contributions", contributions);
        requireFree("reporting", reporting);
        requireFree("partners", partners);
        requireFree("postgres", postgres);
        requireFree("issuer", issuer);
    }

    private static void requireFree(String name, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new CannotRun(
                    "Port %d (%s) is used by another program: stop that, or choose another with %s=<port>."
                            .formatted(port, name, variable(name)),
                    e);
        }
    }

    private static int read(Map<String, String> environment, String name, int usual) {
        String value = environment.get(variable(name));
        if (value == null || value.isBlank()) {
            return usual;
        }
        if (!value.matches("[1-9][0-9]{0,4}") || Integer.parseInt(value) > 65535) {
            throw new CannotRun("%s must be a port number, not '%s'.".formatted(variable(name), value));
        }
        return Integer.parseInt(value);
    }

    private static String variable(String name) {
        return "CODONOR_" + name.toUpperCase(java.util.Locale.ROOT) + "_PORT";
    }
}

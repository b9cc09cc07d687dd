package org.codonor.quickstart;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Stands for an application in tests of the launcher: answers 200 to everything on its port. */
public final class FakeApp {

    private FakeApp() {}

    public static void main(String[] args) throws IOException {
        int port = System.getenv().entrySet().stream()
                .filter(setting -> setting.getKey().matches("CODONOR_[A-Z]+_PORT"))
                .mapToInt(setting -> Integer.parseInt(setting.getValue()))
                .findFirst()
                .orElseThrow();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }
}

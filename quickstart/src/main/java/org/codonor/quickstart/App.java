package org.codonor.quickstart;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One of the four applications as the launcher sees it: its jar, its port, its settings. */
record App(String name, int port, String readyPath, int heapMegabytes, Map<String, String> settings) {

    static List<App> all(StackOptions options, String cursorKey) {
        Ports ports = options.ports();
        return List.of(
                service("contributions", ports.contributions(), options, cursorKey),
                service("reporting", ports.reporting(), options, cursorKey),
                service("partners", ports.partners(), options, cursorKey),
                new App("gateway", ports.gateway(), "/healthz", 160, shared(ports, ports.gateway(), cursorKey)));
    }

    Path jar(Path root) {
        return root.resolve(name).resolve("target").resolve("quarkus-app").resolve("quarkus-run.jar");
    }

    private static App service(String noun, int port, StackOptions options, String cursorKey) {
        String name = noun + "-service";
        Map<String, String> settings = new HashMap<>(shared(options.ports(), port, cursorKey));
        settings.put(
                "CODONOR_DB_URL",
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(options.ports().postgres(), noun));
        settings.put("CODONOR_DB_USER", noun + "_app");
        settings.put("CODONOR_DB_PASSWORD", noun + "_app");
        settings.put("CODONOR_DB_OWNER", noun + "_owner");
        settings.put("CODONOR_DB_OWNER_PASSWORD", noun + "_owner");
        settings.put("CODONOR_CLIENT_ID", name);
        settings.put("CODONOR_CLIENT_SECRET", name + "-secret");
        return new App(name, port, "/q/health/ready", options.heapMegabytes(), settings);
    }

    private static Map<String, String> shared(Ports ports, int port, String cursorKey) {
        String issuer = "http://localhost:%d/%s".formatted(ports.issuer(), Issuer.ID);
        return Map.ofEntries(
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_HTTP_PORT", Integer.toString(port)),
                Map.entry("CODONOR_ENVIRONMENT", "development"),
                Map.entry("CODONOR_DEV_CLOCK", "true"),
                Map.entry("CODONOR_CURSOR_KEY", cursorKey),
                Map.entry("CODONOR_ISSUER", issuer),
                Map.entry("CODONOR_JWKS_URL", issuer + "/jwks"),
                Map.entry("CODONOR_TOKEN_URL", issuer + "/token"),
                Map.entry("CODONOR_PUBLIC_URL", "http://localhost:" + ports.gateway()),
                Map.entry("CODONOR_CONTRIBUTIONS_URL", "http://127.0.0.1:" + ports.contributions()),
                Map.entry("CODONOR_PARTNERS_URL", "http://127.0.0.1:" + ports.partners()),
                Map.entry("CODONOR_REPORTING_URL", "http://127.0.0.1:" + ports.reporting()));
    }
}

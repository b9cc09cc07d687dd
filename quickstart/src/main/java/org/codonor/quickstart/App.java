package org.codonor.quickstart;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One of the four applications as the launcher sees it: its jar, its port, its settings. */
public record App(String name, int port, String readyPath, int heapMegabytes, Map<String, String> settings) {

    private static final int HEAP_MEGABYTES = 192;
    private static final int GATEWAY_HEAP_MEGABYTES = 160;

    static List<App> all(StackOptions options, Secrets secrets) {
        Ports ports = options.ports();
        return List.of(
                service("contributions", ports.contributions(), options, secrets),
                service("reporting", ports.reporting(), options, secrets),
                service("partners", ports.partners(), options, secrets),
                gateway(ports));
    }

    Path jar(Path root) {
        return root.resolve(name).resolve("target").resolve("quarkus-app").resolve("quarkus-run.jar");
    }

    /** The same application listening elsewhere, with a log and some settings of its own. */
    App at(int otherPort, Map<String, String> own) {
        String noun = name.replace("-service", "");
        Map<String, String> other = new HashMap<>(settings);
        other.putAll(own);
        other.put("CODONOR_%s_PORT".formatted(noun.toUpperCase(Locale.ROOT)), Integer.toString(otherPort));
        return new App(name, otherPort, readyPath, heapMegabytes, other);
    }

    private static App gateway(Ports ports) {
        Map<String, String> settings = shared("gateway", ports.gateway(), ports);
        settings.put("CODONOR_PUBLIC_TOKEN_URL", issuer(ports) + "/token");
        return new App("gateway", ports.gateway(), "/healthz", GATEWAY_HEAP_MEGABYTES, settings);
    }

    private static App service(String noun, int port, StackOptions options, Secrets secrets) {
        Ports ports = options.ports();
        String name = noun + "-service";
        Map<String, String> settings = shared(noun, port, ports);
        settings.put("CODONOR_DEV_CLOCK", "true");
        settings.putAll(secrets.of(noun));
        settings.put(
                "CODONOR_NOTICES_OUTBOX", options.folder().resolve("outbox").toString());
        settings.put("CODONOR_DB_URL", "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports.postgres(), noun));
        settings.put("CODONOR_DB_USER", noun + "_app");
        settings.put("CODONOR_DB_PASSWORD", noun + "_app");
        settings.put("CODONOR_DB_OWNER", noun + "_owner");
        settings.put("CODONOR_DB_OWNER_PASSWORD", noun + "_owner");
        settings.put("CODONOR_TOKEN_URL", issuer(ports) + "/token");
        settings.put("CODONOR_CLIENT_ID", name);
        settings.put("CODONOR_CLIENT_SECRET", name + "-secret");
        return new App(name, port, "/q/health/ready", HEAP_MEGABYTES, settings);
    }

    private static Map<String, String> shared(String noun, int port, Ports ports) {
        Map<String, String> settings = new HashMap<>();
        settings.put("CODONOR_ENVIRONMENT", "development");
        settings.put("CODONOR_BIND", "127.0.0.1");
        settings.put("CODONOR_%s_PORT".formatted(noun.toUpperCase(Locale.ROOT)), Integer.toString(port));
        settings.put("CODONOR_ISSUER", issuer(ports));
        settings.put("CODONOR_JWKS_URL", issuer(ports) + "/jwks");
        settings.put("CODONOR_CONTRIBUTIONS_URL", "http://127.0.0.1:" + ports.contributions());
        settings.put("CODONOR_PARTNERS_URL", "http://127.0.0.1:" + ports.partners());
        settings.put("CODONOR_REPORTING_URL", "http://127.0.0.1:" + ports.reporting());
        return settings;
    }

    private static String issuer(Ports ports) {
        return "http://localhost:%d/%s".formatted(ports.issuer(), Issuer.ID);
    }
}

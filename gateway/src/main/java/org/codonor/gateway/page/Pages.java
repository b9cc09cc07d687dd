package org.codonor.gateway.page;

import io.vertx.core.http.HttpHeaders;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.codonor.gateway.exchange.Exchange;
import org.jspecify.annotations.Nullable;

/** The gateway's own addresses, beside the contracts' paths. Belongs to one event loop. */
public final class Pages {
    public static final String HEALTH = "/healthz";
    private static final String ERROR = "/errors/";

    private final Map<String, Page> pages = new HashMap<>();
    private final ErrorPages errors;

    public Pages(ApiDocument api, SwaggerUi ui, ErrorPages errors, WellKnown wellKnown, Health health) {
        this.errors = errors;
        pages.put("/", Pages::welcome);
        pages.put("/openapi", api::answer);
        pages.put("/openapi.json", api.inJson());
        pages.put("/openapi.yaml", api.inYaml());
        pages.put("/swagger-ui", exchange -> redirect(exchange, "/swagger-ui/"));
        pages.putAll(ui.pages());
        pages.put(HEALTH, health::answer);
        pages.put("/errors", errors::index);
        pages.put("/.well-known/security.txt", wellKnown::security);
        pages.put("/.well-known/api-catalog", wellKnown::catalog);
    }

    public @Nullable Page find(String path) {
        return path.startsWith(ERROR) ? errors::answer : pages.get(path);
    }

    /** The page's name for logs, which never show what a caller made up. */
    public static String template(String path) {
        return path.startsWith(ERROR) ? ERROR + "{slug}" : path;
    }

    private static void welcome(Exchange exchange) {
        String accept = String.valueOf(exchange.request().getHeader("accept")).toLowerCase(Locale.ROOT);
        redirect(exchange, accept.contains("text/html") ? "/swagger-ui/" : "/openapi");
    }

    private static void redirect(Exchange exchange, String path) {
        exchange.response().putHeader(HttpHeaders.LOCATION, path).putHeader(HttpHeaders.VARY, "Accept");
        exchange.answer(302);
    }
}

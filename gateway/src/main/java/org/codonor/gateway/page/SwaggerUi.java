package org.codonor.gateway.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;

/** The one Swagger UI, from its web jar; it loads nothing from elsewhere and may send only here and to the issuer. */
public final class SwaggerUi {
    private static final String OWN = "swagger-ui/";
    private static final String JAR_VERSION = "META-INF/maven/org.webjars/swagger-ui/pom.properties";
    private static final String JAR_FILES = "META-INF/resources/webjars/swagger-ui/";

    private final Map<String, Document> files = new LinkedHashMap<>();
    private final String policy;

    public SwaggerUi(JsonNode document) {
        files.put("/swagger-ui/", Document.of("text/html; charset=utf-8", read(OWN + "index.html")));
        files.put("/swagger-ui/start.js", Document.of("text/javascript; charset=utf-8", read(OWN + "start.js")));
        String jar = JAR_FILES + version() + "/";
        files.put("/swagger-ui/swagger-ui.css", Document.of("text/css; charset=utf-8", read(jar + "swagger-ui.css")));
        files.put(
                "/swagger-ui/swagger-ui-bundle.js",
                Document.of("text/javascript; charset=utf-8", read(jar + "swagger-ui-bundle.js")));
        files.put("/swagger-ui/favicon-32x32.png", Document.of("image/png", read(jar + "favicon-32x32.png")));
        TreeSet<String> issuers = new TreeSet<>();
        ApiDocument.flows(document)
                .forEach(flow -> issuers.add(origin(flow.path("tokenUrl").asText())));
        policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                + " font-src 'self' data:; connect-src 'self' " + String.join(" ", issuers)
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    Map<String, Page> pages() {
        Map<String, Page> pages = new LinkedHashMap<>();
        files.forEach((path, file) -> pages.put(path, exchange -> {
            exchange.response().putHeader("Content-Security-Policy", policy);
            file.answer(exchange);
        }));
        return pages;
    }

    private static String origin(String url) {
        URI address = URI.create(url);
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    private static String version() {
        Properties properties = new Properties();
        try (InputStream in = open(JAR_VERSION)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    private static byte[] read(String name) {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        InputStream in = SwaggerUi.class.getClassLoader().getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException(name + " is not on the class path");
        }
        return in;
    }
}

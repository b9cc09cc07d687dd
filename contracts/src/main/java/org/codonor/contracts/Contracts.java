package org.codonor.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The bundled contracts as they stand in this jar. */
public final class Contracts {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Contracts() {}

    /** One OpenAPI document: {@code contributions}, {@code internal-contributions}, …, or {@code codonor} for all public ones. */
    public static JsonNode document(String name) {
        return read(name + ".json");
    }

    /** Which service answers which path; see {@link Routes}. */
    public static JsonNode routes() {
        return read("routes.json");
    }

    /** The bytes of {@code openapi/<file>}, to be served as they are. */
    public static byte[] bytes(String file) {
        try (InputStream in = Contracts.class.getResourceAsStream("/openapi/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("No contract " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(String file) {
        try {
            return JSON.readTree(bytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

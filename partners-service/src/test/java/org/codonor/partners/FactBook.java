package org.codonor.partners;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The receiver's memory of facts: of each the newest state, and all versions that were heard. */
final class FactBook {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, String> heard = new LinkedHashMap<>();

    synchronized int hear(String path, byte[] body, String mode) {
        if (mode.equals("down")) {
            return 503;
        }
        JsonNode fact = tree(body);
        String line = path.replaceAll(".*/obligations/([a-z]+)/.*", "$1") + " v"
                + fact.path("version").asLong() + (fact.path("withdrawn").asBoolean() ? " withdrawn " : " ")
                + fact.path("title").asText();
        heard.merge(path.substring(path.lastIndexOf('/') + 1), line, (before, now) -> before + "\n" + now);
        return mode.startsWith("refuse") ? 422 : fact.path("title").asText().endsWith("?") ? 200 : 204;
    }

    /** What is answered to a title that asks. */
    static String answer(byte[] body) {
        return "{\"heard\": " + tree(body).path("version") + "}";
    }

    /** Source, version and title of each telling of a thing, one a line. */
    synchronized String heard(String id) {
        return heard.getOrDefault(id, "");
    }

    private static JsonNode tree(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.codonor.quickstart.sample;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What of the sample a newcomer tries first.
 *
 * @param desk a client for the Swagger UI
 * @param script a client that may read figures
 * @param readers all who may read figures, the script first
 * @param programme the sample's code
 * @param quarter one whose reports are accepted
 */
public record TryOut(String desk, String script, List<String> readers, String programme, String quarter) {

    public static TryOut read() {
        return of(Sample.read());
    }

    /** The path of that quarter's figures. */
    public String figures() {
        return figures(quarter);
    }

    public String figures(String anyQuarter) {
        return "/v1/programmes/%s/quarterly-figures/%s.csv".formatted(programme, anyQuarter);
    }

    private static TryOut of(Sample sample) {
        JsonNode tryOut = sample.invented().path("tryOut");
        return new TryOut(
                tryOut.path("desk").asText(),
                tryOut.path("script").asText(),
                Api.JSON.convertValue(tryOut.path("readers"), new TypeReference<List<String>>() {}),
                sample.programme(),
                tryOut.path("quarter").asText());
    }
}

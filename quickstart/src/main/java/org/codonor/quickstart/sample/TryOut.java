package org.codonor.quickstart.sample;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What of the sample a newcomer tries first.
 *
 * @param desk a client for the Swagger UI
 * @param script a client that may read figures
 * @param figures the path of a quarter's figures
 */
public record TryOut(String desk, String script, String figures) {

    public static TryOut read() {
        return of(Sample.read());
    }

    private static TryOut of(Sample sample) {
        JsonNode tryOut = sample.invented().path("tryOut");
        return new TryOut(
                tryOut.path("desk").asText(),
                tryOut.path("script").asText(),
                figures(sample.programme(), tryOut.path("quarter").asText()));
    }

    private static String figures(String programme, String quarter) {
        return "/v1/programmes/%s/quarterly-figures/%s.csv".formatted(programme, quarter);
    }
}

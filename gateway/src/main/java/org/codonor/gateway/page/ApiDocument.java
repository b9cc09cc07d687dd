package org.codonor.gateway.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Locale;
import java.util.Optional;
import org.codonor.gateway.exchange.Exchange;

/** The one OpenAPI document of the three services, in JSON and YAML, with the address where a token is to be had here. */
public final class ApiDocument {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    private final Document json;
    private final Document yaml;

    public ApiDocument(JsonNode merged, Optional<String> tokenUrl) {
        JsonNode document = merged.deepCopy();
        tokenUrl.ifPresent(url -> document.at("/components/securitySchemes")
                .forEach(scheme -> scheme.path("flows").forEach(flow -> ((ObjectNode) flow).put("tokenUrl", url))));
        try {
            json = Document.of("application/json", JSON.writeValueAsBytes(document));
            yaml = Document.of("application/yaml", YAML.writeValueAsBytes(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    void answer(Exchange exchange) {
        String accept = exchange.request().getHeader("accept");
        boolean wantsYaml = accept != null && accept.toLowerCase(Locale.ROOT).contains("yaml");
        (wantsYaml ? yaml : json).answer(exchange);
    }

    Page inJson() {
        return json::answer;
    }

    Page inYaml() {
        return yaml::answer;
    }
}

package org.codonor.gateway.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
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

    public ApiDocument(JsonNode document) {
        try {
            json = Document.of("application/json", JSON.writeValueAsBytes(document));
            yaml = Document.of("application/yaml", YAML.writeValueAsBytes(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The document with the address where a token is to be had, if it is not the contract's own. */
    public static JsonNode withTokenUrl(JsonNode document, Optional<String> tokenUrl) {
        tokenUrl.ifPresent(url -> flows(document).forEach(flow -> flow.put("tokenUrl", url)));
        return document;
    }

    /** Every way to sign in that the document names. */
    static List<ObjectNode> flows(JsonNode document) {
        List<ObjectNode> flows = new ArrayList<>();
        for (JsonNode scheme : document.at("/components/securitySchemes")) {
            scheme.path("flows").forEach(flow -> flows.add((ObjectNode) flow));
        }
        return flows;
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

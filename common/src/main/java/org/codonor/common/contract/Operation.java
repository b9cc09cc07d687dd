package org.codonor.common.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One operation as the contract describes its request.
 *
 * @param mostBytes that its body may have
 * @param body null when it has none, or one that is a file
 */
record Operation(
        String id,
        Map<String, Parameter> query,
        boolean needsKey,
        boolean needsIfMatch,
        boolean needsBody,
        boolean isOpen,
        int mostBytes,
        @Nullable Schema body) {

    /** A query parameter: its schema, whether it must be there, and the type its text stands for. */
    record Parameter(String name, boolean required, JsonNode declared, Schema schema) {
        String type() {
            return declared.path("type").asText("string");
        }
    }
}

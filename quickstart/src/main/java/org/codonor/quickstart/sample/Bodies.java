package org.codonor.quickstart.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Small pieces of request bodies. */
final class Bodies {

    private Bodies() {}

    static ObjectNode object() {
        return Api.JSON.createObjectNode();
    }

    static ObjectNode money(String amount, String currency) {
        return object().put("amount", amount).put("currency", currency);
    }

    /** A new object with these members of another, leaving out what is null or absent there. */
    static ObjectNode pick(JsonNode from, String... names) {
        ObjectNode picked = object();
        for (String name : names) {
            if (from.hasNonNull(name)) {
                picked.set(name, from.get(name));
            }
        }
        return picked;
    }
}

package org.codonor.reporting.quarter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.codonor.common.ask.Ask;
import org.codonor.common.identity.Caller;
import org.jspecify.annotations.Nullable;

/** Small values as text and back; who did something, among them. */
@ApplicationScoped
class Texts {
    @Inject
    ObjectMapper mapper;

    Caller.@Nullable Actor read(@Nullable String text) {
        return text == null ? null : parse(text, Caller.Actor.class);
    }

    <T> T parse(String text, Class<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** On whose behalf an ask was made. */
    Caller.Actor of(Ask ask) {
        return tree(ask.body().path("actor"), Caller.Actor.class);
    }

    <T> T tree(JsonNode node, Class<T> type) {
        try {
            return mapper.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    String text(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

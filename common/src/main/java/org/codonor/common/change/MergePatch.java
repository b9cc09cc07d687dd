package org.codonor.common.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.ProblemMappers;
import org.codonor.common.problem.Refused;

/** A change of a draft as a JSON merge patch (RFC 7396): what is left out stays, null removes, a list is replaced. */
@ApplicationScoped
public class MergePatch {
    @Inject
    ObjectMapper mapper;

    /** The thing as it would have been written with the change in it; a value that does not fit is 400 with a pointer. */
    public <T> T apply(T written, JsonNode patch, Class<T> type) {
        try {
            return mapper.treeToValue(merged(mapper.valueToTree(written), patch), type);
        } catch (JsonProcessingException misfit) {
            throw malformed(misfit);
        }
    }

    private static Refused malformed(JsonProcessingException misfit) {
        Refused refused = misfit.getCause() instanceof Refused cause
                ? cause
                : Refused.because(CommonProblem.MALFORMED).detail("A value of the change does not fit.");
        return misfit instanceof JsonMappingException mapping ? refused.at(ProblemMappers.pointer(mapping)) : refused;
    }

    static JsonNode merged(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode result = target instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
        patch.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                result.remove(change.getKey());
            } else {
                JsonNode before = result.path(change.getKey());
                result.set(change.getKey(), merged(before, change.getValue()));
            }
        });
        return result;
    }
}

package org.codonor.common.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.codonor.common.problem.Refused.Violation;
import org.jspecify.annotations.Nullable;

/** What a caller reads when something is refused: RFC 9457 with figures of ours beside the standard members. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        @Nullable String traceId,
        @Nullable List<Violation> errors,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> figures) {
    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(
            ProblemType type,
            @Nullable String detail,
            Map<String, Object> figures,
            List<Violation> violations,
            String traceId) {
        return new Problem(
                "/errors/" + type.slug(),
                type.title(),
                type.status(),
                detail,
                "urn:uuid:" + UUID.randomUUID(),
                traceId,
                List.copyOf(violations),
                new LinkedHashMap<>(figures));
    }

    /** The same refusal told again to another caller: a new instance under that caller's trace. */
    public Problem relayed(String trace) {
        return new Problem(type, title, status, detail, "urn:uuid:" + UUID.randomUUID(), trace, errors, figures);
    }
}

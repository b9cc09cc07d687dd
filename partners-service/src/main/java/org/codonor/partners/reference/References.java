package org.codonor.partners.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jspecify.annotations.Nullable;

/**
 * Programmes as the service that keeps them sees them now. The newest copy is kept and asked for conditionally, so that
 * an unchanged programme costs little and a changed one is never missed.
 */
@ApplicationScoped
public class References {
    @Inject
    Snapshots snapshots;

    @Inject
    KnownZones zones;

    @Inject
    ObjectMapper mapper;

    private final Map<String, Copy> copies = new ConcurrentHashMap<>();

    private record Copy(@Nullable String version, Reference reference) {}

    /** The programme; refused when there is none (404) or nobody can tell now (503). Never within a transaction. */
    public Reference of(String programme) {
        Copy known = copies.get(programme);
        try (Response answer = snapshots.read(programme, known == null ? null : known.version())) {
            return switch (answer.getStatus()) {
                case 200 -> keep(programme, answer);
                case 304 -> known == null ? of(programme) : known.reference();
                case 404 -> throw Refused.notFound();
                default -> throw unavailable();
            };
        } catch (Snapshots.NoAnswer | CircuitBreakerOpenException silence) {
            throw unavailable();
        }
    }

    private Reference keep(String programme, Response answer) {
        try {
            Reference reference = mapper.readValue(answer.readEntity(String.class), Reference.class);
            copies.put(programme, new Copy(answer.getHeaderString(HttpHeaders.ETAG), reference));
            zones.remember(programme, reference.timeZone());
            return reference;
        } catch (JsonProcessingException notOurs) {
            throw unavailable();
        }
    }

    private static Refused unavailable() {
        return Refused.because(CommonProblem.UNAVAILABLE)
                .detail("The programme's reference data cannot be read now; nothing was written.")
                .header(HttpHeaders.RETRY_AFTER, "3");
    }
}

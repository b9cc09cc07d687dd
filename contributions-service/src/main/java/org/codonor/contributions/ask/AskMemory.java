package org.codonor.contributions.ask;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import org.codonor.common.change.Act;
import org.codonor.common.problem.Refused;
import org.codonor.common.rows.Rows;
import org.codonor.contributions.ContributionsProblem;
import org.jspecify.annotations.Nullable;

/** Every ask that was ever decided, with the hash of its body and its outcome. Nothing here is changed or deleted. */
@ApplicationScoped
class AskMemory {
    @Inject
    Rows rows;

    @Inject
    Act act;

    @Inject
    ObjectMapper mapper;

    /** A decided ask: the answer that every repeat of it gets. */
    record Decided(int status, String outcome) {}

    private record Kept(byte @Nullable [] bodyHash, Decided decided) {}

    Optional<Decided> find(AskKey key) {
        return kept(key).map(Kept::decided);
    }

    /** The decision, if there is one; another body under the same key is refused loudly, and never stored. */
    Optional<Decided> find(AskKey key, byte[] bodyHash) {
        Optional<Kept> kept = kept(key);
        kept.filter(found -> found.bodyHash() != null && !Arrays.equals(found.bodyHash(), bodyHash))
                .ifPresent(differs -> {
                    throw Refused.because(ContributionsProblem.ASK_BODY_DIFFERS)
                            .detail("Nothing was stored; the first ask stands.");
                });
        return kept.map(Kept::decided);
    }

    Decided keep(AskKey key, @Nullable String body, byte @Nullable [] bodyHash, int status, Object outcome) {
        var decided = new Decided(status, written(outcome));
        rows.change(
                "insert into received_asks (programme, service, id, act, attempt, body, body_hash, status, outcome,"
                        + " recorded_at) values (?, ?, ?, ?, ?, ?::json, ?, ?, ?::json, ?)",
                key.programme(),
                key.service(),
                key.id(),
                key.act(),
                key.attempt(),
                body,
                bodyHash,
                status,
                decided.outcome(),
                act.at());
        return decided;
    }

    private Optional<Kept> kept(AskKey key) {
        return rows.one(
                "select body_hash, status, outcome from received_asks"
                        + " where programme = ? and service = ? and id = ? and act = ? and attempt = ?",
                row -> new Kept(row.getBytes("body_hash"), new Decided(row.getInt("status"), row.getString("outcome"))),
                key.programme(),
                key.service(),
                key.id(),
                key.act(),
                key.attempt());
    }

    private String written(Object outcome) {
        try {
            return mapper.writeValueAsString(outcome);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

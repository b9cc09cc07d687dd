package org.codonor.common.ask;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.codonor.common.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What an answer shows of the question it put to the ledger (schema LedgerAsk).
 *
 * @param outcome UNKNOWN, ACCEPTED or REFUSED
 * @param result what the ledger said when it accepted; not on the wire as it stands
 */
public record AskView(
        String act,
        int attempt,
        String outcome,
        Instant askedAt,
        @Nullable Instant answeredAt,
        @Nullable Problem refusal,
        @JsonIgnore @Nullable JsonNode result) {}

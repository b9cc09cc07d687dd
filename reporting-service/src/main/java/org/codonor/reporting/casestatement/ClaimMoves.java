package org.codonor.reporting.casestatement;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The moves of a claim as the ledger tells them; what else it tells is not read. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ClaimMoves(List<ClaimMove> entries) {
    static final ClaimMoves NONE = new ClaimMoves(List.of());

    /** One move; a negative amount takes back. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ClaimMove(String event, LocalDate valueDate, String amount) {}

    /** What the moves of a kind come to by the end of a day. */
    BigDecimal by(LocalDate day, String event) {
        return entries.stream()
                .filter(move -> move.event().equals(event) && !move.valueDate().isAfter(day))
                .map(move -> new BigDecimal(move.amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

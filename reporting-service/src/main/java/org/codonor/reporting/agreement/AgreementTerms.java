package org.codonor.reporting.agreement;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.Refused;

/** What a report must keep to: whose agreement, when, in which currency and by which rates, on which lines. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AgreementTerms(
        String ref,
        String state,
        String partner,
        LocalDate startsOn,
        LocalDate endsOn,
        Currency currency,
        Currency programmeCurrency,
        String fxMethod,
        List<Line> lines) {
    private static final Set<String> NOT_SIGNED = Set.of("DRAFT", "CLEARED", "SIGNING", "ABANDONED");
    private static final Set<String> SETTLED = Set.of("CLOSING", "FIN_CLOSED");

    /** A budget line and what the agreement contracts on it; nothing any more after an amendment took it away. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Line(String line, String amount) {
        boolean isContracted() {
            return new BigDecimal(amount).signum() > 0;
        }
    }

    /** All that is contracted, in the programme's currency. */
    public BigDecimal contracted() {
        return lines.stream().map(line -> new BigDecimal(line.amount())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public boolean isSigned() {
        return !NOT_SIGNED.contains(state);
    }

    /** Refused (409) once it is closed financially, or about to be: nothing more is reported as spent under it (R48). */
    public void refuseSettled() {
        if (SETTLED.contains(state)) {
            throw Refused.wrongState(state, List.of())
                    .rule("R48")
                    .detail("The agreement " + ref
                            + " is closed financially, or about to be: nothing is reported under it any more.");
        }
    }

    public boolean hasLine(String code) {
        return lines.stream().anyMatch(line -> line.line().equals(code) && line.isContracted());
    }

    /** The lines on which something is contracted. */
    public List<String> contractedLines() {
        return lines.stream().filter(Line::isContracted).map(Line::line).toList();
    }

    /** The quarter in which spending under the agreement begins. */
    public Quarter firstQuarter() {
        return Quarter.of(startsOn);
    }

    public Quarter lastQuarter() {
        return Quarter.of(endsOn);
    }

    public boolean covers(Quarter quarter) {
        return !quarter.isBefore(firstQuarter()) && !quarter.isAfter(lastQuarter());
    }
}

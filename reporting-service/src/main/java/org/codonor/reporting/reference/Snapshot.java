package org.codonor.reporting.reference;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;
import org.codonor.common.period.Quarter;
import org.jspecify.annotations.Nullable;

/** What reporting needs to know of a programme. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Snapshot(
        String programme,
        String currency,
        String timeZone,
        @Nullable Quarter openFrom,
        List<Donor> donors,
        List<Contribution> contributions,
        @Nullable List<Outcome> outcomes,
        @Nullable Plan plan) {
    /** A donor, what it is in the programme, and the month in which its fiscal year begins. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Donor(
            String code, @Nullable String role, @Nullable String currency, int fiscalYearStartMonth) {
        public boolean isLead() {
            return "LEAD_DONOR".equals(role);
        }
    }

    /** Whose money a contribution is. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Contribution(String ref, String donor) {}

    /** What lines are for. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Outcome(String ref, String coreArea, String title) {}

    /** The budget version in force today. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Plan(int no, List<PlannedLine> lines) {
        /** What a line has in a calendar year. */
        public BigDecimal ofYear(String line, int year) {
            return lines.stream()
                    .filter(planned -> planned.line().equals(line))
                    .flatMap(planned -> planned.years().stream())
                    .filter(planned -> planned.year() == year)
                    .map(planned -> new BigDecimal(planned.amount()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** A line and its amounts by calendar year. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record PlannedLine(
            String line,
            String outcome,
            @Nullable String coreArea,
            @Nullable String geo,
            List<Year> years) {}

    /** One year of a line. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Year(int year, String amount) {}

    public boolean hasOutcome(String ref) {
        return outcomes != null
                && outcomes.stream().anyMatch(outcome -> outcome.ref().equals(ref));
    }
}

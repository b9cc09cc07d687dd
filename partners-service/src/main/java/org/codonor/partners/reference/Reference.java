package org.codonor.partners.reference;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.codonor.common.money.Money;
import org.jspecify.annotations.Nullable;

/** What this service reads of a programme: its currency and dates, who funds it, and the lines of the plan in force. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Reference(
        String currency,
        String timeZone,
        LocalDate startsOn,
        LocalDate endsOn,
        List<Source> contributions,
        @Nullable Plan plan) {

    /** A contribution, and the days on which its money may be used. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Source(String ref, LocalDate availableFrom, LocalDate availableTo) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Plan(List<Line> lines) {}

    /** A budget line; only the lead donor spends on its own. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Line(String line, boolean leadOwn) {}

    public Currency programmeCurrency() {
        return Money.currency(currency);
    }

    public Optional<Source> contribution(String ref) {
        return contributions.stream().filter(source -> source.ref().equals(ref)).findFirst();
    }

    public Optional<Line> line(String code) {
        return plan == null
                ? Optional.empty()
                : plan.lines().stream().filter(line -> line.line().equals(code)).findFirst();
    }
}

package org.codonor.partners.workplan;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.codonor.common.period.Quarter;
import org.codonor.partners.Decimal;
import org.codonor.partners.reference.Answers;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Reads what was spent under an agreement according to accepted reports, by line and quarter, from the ledger. */
@ApplicationScoped
class Spending {
    @Inject
    @RestClient
    BookClient client;

    @Inject
    Answers answers;

    /** What was spent on a line in a quarter. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Spent(
            Quarter quarter,
            @Nullable String agreement,
            @Nullable String line,
            String period,
            Decimal amount) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Figures(List<Spent> rows) {}

    /** Up to the quarter of that day: the ledger has no figures of quarters that have not begun (R05). */
    List<Spent> in(String programme, String agreement, int year, LocalDate today) {
        Quarter first = new Quarter(year, 1);
        Quarter now = Quarter.of(today);
        if (first.isAfter(now)) {
            return List.of();
        }
        Quarter last = now.year() == year ? now : new Quarter(year, 4);
        Optional<Figures> figures = answers.read(
                () -> client.figures(programme, first.toString(), last.toString(), "agreement,line", "expenditure"),
                Figures.class);
        return figures.map(Figures::rows).orElse(List.of()).stream()
                .filter(row -> agreement.equals(row.agreement()) && row.period().equals("q"))
                .toList();
    }
}

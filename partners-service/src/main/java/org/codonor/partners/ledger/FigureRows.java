package org.codonor.partners.ledger;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.codonor.common.period.Quarter;
import org.codonor.partners.Decimal;
import org.codonor.partners.reference.Answers;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Reads the ledger's figures of agreements, quarter by quarter. */
@ApplicationScoped
public class FigureRows {
    @Inject
    @RestClient
    FigureRowsClient client;

    @Inject
    Answers answers;

    /** What a measure was in a quarter. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Row(Quarter quarter, @Nullable String agreement, String measure, String period, Decimal amount) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Rows(List<Row> rows) {}

    /** The measures of one agreement in each quarter; refused (503) when the ledger cannot tell. Never within a transaction. */
    public List<Row> of(String programme, String agreement, Quarter from, Quarter to, String measures) {
        return answers
                .read(() -> client.rows(programme, from.toString(), to.toString(), "agreement", measures), Rows.class)
                .map(Rows::rows)
                .orElse(List.of())
                .stream()
                .filter(row -> agreement.equals(row.agreement()) && row.period().equals("q"))
                .toList();
    }
}

package org.codonor.reporting.figures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.codonor.common.money.Money;
import org.codonor.reporting.report.ReportRates;
import org.codonor.reporting.report.ReportRates.Used;
import org.jspecify.annotations.Nullable;

/** Adds to the ledger's entries the rates of the reports that they come from, which the ledger does not know (R62). */
@ApplicationScoped
class RatedEntries {
    private static final String REPORT = "EXPENDITURE_REPORT";

    @Inject
    ReportRates rates;

    List<JsonNode> of(String programme, List<JsonNode> entries) {
        Set<String> reports = entries.stream()
                .filter(RatedEntries::isOfReport)
                .map(RatedEntries::report)
                .collect(Collectors.toSet());
        if (!reports.isEmpty()) {
            Map<String, Used> used = new HashMap<>();
            rates.of(programme, reports).forEach(rate -> used.putIfAbsent(rate.report() + "/" + rate.line(), rate));
            entries.stream()
                    .filter(RatedEntries::isOfReport)
                    .forEach(entry -> add(
                            (ObjectNode) entry,
                            used.get(report(entry) + "/" + entry.path("line").asText())));
        }
        return entries;
    }

    private static boolean isOfReport(JsonNode entry) {
        return entry.at("/source/kind").asText().equals(REPORT) && !entry.has("rate");
    }

    private static String report(JsonNode entry) {
        return entry.at("/source/ref").asText();
    }

    private static void add(ObjectNode entry, @Nullable Used used) {
        if (used != null) {
            entry.putObject("rate")
                    .put("kind", "REPORT")
                    .put("currency", used.currency())
                    .put(
                            "amount",
                            Money.of(used.amount(), Currency.getInstance(used.currency()))
                                    .amount()
                                    .toPlainString())
                    .put("rate", used.rate().toPlainString())
                    .put("source", used.source())
                    .put("date", used.on().toString());
        }
    }
}

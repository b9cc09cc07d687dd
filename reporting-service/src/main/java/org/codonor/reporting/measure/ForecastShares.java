package org.codonor.reporting.measure;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.codonor.reporting.reference.Answer;
import org.codonor.reporting.reference.Ledger;
import org.codonor.reporting.reference.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Divides what partners foresee among donors, by the keys that the ledger has or would freeze now. What nobody can divide
 * has the bucket UNALLOC, so that nothing is left out (R76).
 */
@ApplicationScoped
class ForecastShares {
    private static final String NOBODY = "UNALLOC";

    @Inject
    Ledger ledger;

    @Inject
    Reader reader;

    /** What the ledger says of the amounts, in their order. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Divided(List<Line> lines) {
        /** One amount. */
        @JsonIgnoreProperties(ignoreUnknown = true)
        record Line(int index, String basis, List<Part> parts) {}

        /** One contribution's part of it. */
        @JsonIgnoreProperties(ignoreUnknown = true)
        record Part(String contribution, String donor, String amount) {}
    }

    /** These rows, foreseen expenditure on lines divided and everything else as it is. */
    List<FineRow> divided(String programme, List<FineRow> rows) {
        List<FineRow> foreseen =
                rows.stream().filter(ForecastShares::isForeseen).toList();
        if (foreseen.isEmpty()) {
            return rows;
        }
        Map<Integer, Divided.Line> lines = ask(programme, foreseen);
        var all = new ArrayList<FineRow>();
        rows.stream().filter(row -> !isForeseen(row)).forEach(all::add);
        for (int i = 0; i < foreseen.size(); i++) {
            all.addAll(parts(foreseen.get(i), lines.get(i)));
        }
        return all;
    }

    private Map<Integer, Divided.Line> ask(String programme, List<FineRow> foreseen) {
        List<Map<String, Object>> question =
                foreseen.stream().map(ForecastShares::line).toList();
        Map<Integer, Divided.Line> found = new HashMap<>();
        if (reader.ask(() -> ledger.attributionPreviews(programme, question, Divided.class))
                instanceof Answer.Told<Divided> told) {
            told.value().lines().forEach(line -> found.put(line.index(), line));
        }
        return found;
    }

    private static boolean isForeseen(FineRow row) {
        return Measure.EXPENDITURE_AHEAD.contains(row.measure()) && row.place().line() != null;
    }

    private static Map<String, Object> line(FineRow row) {
        int ahead = Measure.EXPENDITURE_AHEAD.indexOf(row.measure()) + 1;
        return Map.of(
                "line", String.valueOf(row.place().line()),
                "ofQuarter", row.quarter().plus(ahead).toString(),
                "amount", row.amount().toPlainString());
    }

    private static List<FineRow> parts(FineRow row, Divided.@Nullable Line line) {
        if (line == null) {
            return List.of(part(row, NOBODY, NOBODY, FineRow.NO_BASIS, row.amount()));
        }
        return line.parts().stream()
                .map(part -> part(row, part.donor(), part.contribution(), line.basis(), new BigDecimal(part.amount())))
                .toList();
    }

    private static FineRow part(FineRow row, String donor, String contribution, String basis, BigDecimal amount) {
        return new FineRow(
                row.quarter(),
                row.place().of(Place.ofOwner(donor, contribution)),
                row.measure(),
                row.period(),
                basis,
                amount);
    }
}

package org.codonor.reporting.measure;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.Problem;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.reporting.reference.Answer;
import org.codonor.reporting.reference.Ledger;
import org.codonor.reporting.reference.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Divides what partners foresee, and what is suspected, among donors, by the keys that the ledger has or would freeze now.
 * What nobody can divide has the bucket UNALLOC, so that nothing is left out (R76).
 */
@ApplicationScoped
class DonorShares {
    private static final String NOBODY = "UNALLOC";
    private static final int MOST_AT_ONCE = 2000;

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

    /**
     * A row that is not divided yet.
     *
     * @param keyOf the quarter whose key divides it
     */
    record Whole(FineRow row, Quarter keyOf) {}

    /** The parts of these rows; those without a line are nobody's. Refused for now (503) when the ledger is silent. */
    List<FineRow> divided(String programme, List<Whole> rows) {
        var all = new ArrayList<FineRow>();
        List<Whole> known =
                rows.stream().filter(each -> each.row().place().line() != null).toList();
        for (int from = 0; from < known.size(); from += MOST_AT_ONCE) {
            List<Whole> some = known.subList(from, Math.min(from + MOST_AT_ONCE, known.size()));
            Map<Whole, Divided.Line> lines = ask(programme, some);
            some.forEach(each -> all.addAll(parts(each.row(), lines.get(each))));
        }
        rows.stream()
                .filter(each -> each.row().place().line() == null)
                .forEach(each -> all.addAll(parts(each.row(), null)));
        return all;
    }

    /** A line that nobody funds then is refused by its position, and the others are asked about again. */
    private Map<Whole, Divided.Line> ask(String programme, List<Whole> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        List<Map<String, Object>> question =
                rows.stream().map(DonorShares::line).toList();
        Answer<Divided> answer = reader.ask(() -> ledger.attributionPreviews(programme, question, Divided.class));
        if (answer instanceof Answer.Declined<Divided> declined) {
            Set<String> refused = pointers(declined.problem());
            List<Whole> others = IntStream.range(0, rows.size())
                    .filter(i -> !refused.contains("/lines/" + i))
                    .mapToObj(rows::get)
                    .toList();
            if (others.size() < rows.size()) {
                return ask(programme, others);
            }
        }
        Map<Whole, Divided.Line> found = new HashMap<>();
        answer.orRefuse().lines().forEach(line -> found.put(rows.get(line.index()), line));
        return found;
    }

    private static Set<String> pointers(Problem problem) {
        return problem.errors() == null
                ? Set.of()
                : problem.errors().stream().map(Violation::pointer).collect(Collectors.toSet());
    }

    private static Map<String, Object> line(Whole whole) {
        return Map.of(
                "line", String.valueOf(whole.row().place().line()),
                "ofQuarter", whole.keyOf().toString(),
                "amount", whole.row().amount().toPlainString());
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

package org.codonor.reporting.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * What a report comes to on a budget line for one quarter, refunds taken off: the ledger books this, once per line and
 * quarter, and attributes it by that quarter's key.
 *
 * @param of the report's lines that it sums
 */
record NetLine(String line, Quarter ofQuarter, Money amount, List<ExpenditureLine> of) {
    private static final int COMMENT_LENGTH_MAX = 2000;

    private record Place(String line, Quarter ofQuarter) {}

    /** In the order in which the lines stand; what comes to nothing is left out, as it moves nothing. */
    static List<NetLine> of(List<ExpenditureLine> lines, Quarter reported) {
        var places = new LinkedHashMap<Place, List<ExpenditureLine>>();
        for (ExpenditureLine line : lines) {
            places.computeIfAbsent(new Place(line.line(), line.ofQuarter(reported)), place -> new ArrayList<>())
                    .add(line);
        }
        return places.entrySet().stream()
                .map(place -> new NetLine(
                        place.getKey().line(),
                        place.getKey().ofQuarter(),
                        place.getValue().stream()
                                .map(ExpenditureLine::inProgrammeCurrency)
                                .reduce(Money::plus)
                                .orElseThrow(),
                        place.getValue()))
                .filter(net -> !net.amount().isZero())
                .toList();
    }

    @Nullable
    String comment() {
        String all = of.stream()
                .map(ExpenditureLine::note)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? null : all.substring(0, Math.min(COMMENT_LENGTH_MAX, all.length()));
    }
}

package org.codonor.contributions.adjustment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.codonor.common.money.Money;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.budget.Line;
import org.codonor.contributions.contribution.Earmark;
import org.codonor.contributions.contribution.NewContribution.NewEarmark;
import org.jspecify.annotations.Nullable;

/** A proposal as it is written on the wire, and kept. */
record NewAdjustment(
        @Nullable String ref,
        String title,
        String rationale,
        AdjustmentType type,
        LocalDate validFrom,
        @Nullable List<NewMove> moves,
        @Nullable List<NewLine> newLines,
        @Nullable List<String> partnersAdded,
        @Nullable List<String> partnersDropped,
        @Nullable List<String> earmarks,
        @Nullable List<WantedEarmark> wantedEarmarks,
        @Nullable Extension extension) {
    /**
     * To what a contribution shall be restricted.
     *
     * @param earmark null when it shall be restricted no more
     */
    record WantedEarmark(String contribution, @Nullable NewEarmark earmark) {
        boolean is(@Nullable Earmark other) {
            if (earmark == null || other == null) {
                return earmark == null && other == null;
            }
            return earmark.earmark().restrictsAs(other);
        }
    }

    record NewMove(@Nullable String fromLine, @Nullable String toLine, String contribution, String amount) {}

    record NewLine(
            String line,
            @Nullable String title,
            @Nullable String mainLine,
            String outcome,
            String coreArea,
            String geo,
            @Nullable Boolean leadOwn,
            Line.CostType costType,
            @Nullable Boolean salary) {
        Line empty() {
            return new Line(
                    line,
                    title,
                    mainLine == null ? line : mainLine,
                    outcome,
                    coreArea,
                    geo,
                    Boolean.TRUE.equals(leadOwn),
                    costType,
                    Boolean.TRUE.equals(salary),
                    BigDecimal.ZERO,
                    Map.of(),
                    Map.of());
        }
    }

    record Extension(String agreement, LocalDate endsOn) {}

    /** What a consultation asks about: everything but its name and its grounds. */
    record Asked(
            AdjustmentType type,
            LocalDate validFrom,
            List<NewMove> moves,
            List<NewLine> newLines,
            List<String> partnersAdded,
            List<String> partnersDropped,
            List<String> earmarks,
            List<WantedEarmark> wantedEarmarks,
            @Nullable Extension extension) {}

    Asked asked() {
        return new Asked(
                type,
                validFrom,
                orNone(moves),
                orNone(newLines),
                orNone(partnersAdded),
                orNone(partnersDropped),
                orNone(earmarks),
                orNone(wantedEarmarks),
                extension);
    }

    /** True when no budget version comes of it: an amendment of the arrangement carries it out. */
    boolean isOnlyAboutEarmarks() {
        return type == AdjustmentType.EARMARK
                && !orNone(earmarks).isEmpty()
                && orNone(moves).isEmpty()
                && orNone(newLines).isEmpty()
                && orNone(partnersAdded).isEmpty()
                && orNone(partnersDropped).isEmpty()
                && extension == null;
    }

    /** The moves with exact amounts; refused (400) when one is malformed. */
    List<Shift> shifts(Currency currency) {
        var exact = new ArrayList<Shift>();
        List<NewMove> written = orNone(moves);
        for (int i = 0; i < written.size(); i++) {
            NewMove move = written.get(i);
            exact.add(new Shift(
                    move.fromLine(),
                    move.toLine(),
                    move.contribution(),
                    parse(move.amount(), currency, "/moves/" + i + "/amount")));
        }
        return exact;
    }

    /** The lines that the moves begin, empty still. */
    Map<String, Line> begins() {
        var lines = new LinkedHashMap<String, Line>();
        orNone(newLines).forEach(line -> lines.put(line.line(), line.empty()));
        return lines;
    }

    static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static BigDecimal parse(String amount, Currency currency, String pointer) {
        try {
            return Money.parse(amount, currency);
        } catch (Refused malformed) {
            throw malformed.error(pointer, "format", "An amount in " + currency + " has exactly its minor units.");
        }
    }
}

package org.codonor.reporting.quarter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.codonor.common.tabular.Table;
import org.codonor.reporting.measure.FineRow;
import org.codonor.reporting.measure.Place;
import org.jspecify.annotations.Nullable;

/** A row of the finest grain that is not the same in two versions of a package. */
record Difference(Place place, String measure, String period, String basis, BigDecimal before, BigDecimal after) {
    static final Table<Difference> TABLE = Table.<Difference>named("Difference")
            .text("donor", "Whose money", row -> row.place.donor())
            .text("contribution", "Which contribution", row -> row.place.contribution())
            .text("coreArea", "Core area", row -> row.place.coreArea())
            .text("geo", "Geography", row -> row.place.geo())
            .text("partner", "Implementing partner", row -> row.place.partner())
            .text("agreement", "Agreement with the partner", row -> row.place.agreement())
            .text("line", "Budget line", row -> row.place.line())
            .text("outcome", "Outcome", row -> row.place.outcome())
            .text("measure", "What is measured", Difference::measure)
            .text("period", "q, cum or bal", Difference::period)
            .text("basis", "How money was attributed to donors", Difference::basis)
            .amount("before", "In the version before", Difference::before)
            .amount("after", "In this version", Difference::after)
            .amount("difference", "This version less the one before", Difference::change);

    BigDecimal change() {
        return after.subtract(before);
    }

    /** Every row that is new, gone or another amount, by all keys. */
    static List<Difference> between(Collection<FineRow> before, Collection<FineRow> after) {
        Map<String, BigDecimal> old = sums(before);
        Map<String, BigDecimal> now = sums(after);
        Map<String, FineRow> rows = new TreeMap<>();
        before.forEach(row -> rows.putIfAbsent(key(row), row));
        after.forEach(row -> rows.putIfAbsent(key(row), row));
        var found = new ArrayList<Difference>();
        for (String key : new TreeSet<>(rows.keySet())) {
            BigDecimal was = old.getOrDefault(key, BigDecimal.ZERO);
            BigDecimal is = now.getOrDefault(key, BigDecimal.ZERO);
            if (was.compareTo(is) != 0) {
                FineRow row = rows.get(key);
                int scale = Math.max(was.scale(), is.scale());
                found.add(new Difference(
                        row.place(),
                        row.measure().wire(),
                        row.period(),
                        row.basis(),
                        was.setScale(scale),
                        is.setScale(scale)));
            }
        }
        return found;
    }

    private static Map<String, BigDecimal> sums(Collection<FineRow> rows) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        rows.forEach(row -> sums.merge(key(row), row.amount(), BigDecimal::add));
        return sums;
    }

    private static String key(FineRow row) {
        Place place = row.place();
        return String.join(
                "/",
                text(place.donor()),
                text(place.contribution()),
                text(place.coreArea()),
                text(place.geo()),
                text(place.partner()),
                text(place.agreement()),
                text(place.line()),
                text(place.outcome()),
                row.measure().wire(),
                row.period(),
                row.basis());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}

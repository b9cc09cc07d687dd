package org.codonor.reporting.measure;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;

/** An amount that is being added up, and how its parts were attributed. */
record Sum(BigDecimal amount, Set<String> bases) {
    static final Sum NONE = new Sum(BigDecimal.ZERO, Set.of());

    Sum plus(FineRow row) {
        Set<String> all = new TreeSet<>(bases);
        all.add(row.basis());
        return new Sum(amount.add(row.amount()), all);
    }

    String basis() {
        boolean direct = bases.contains("DIRECT") || bases.contains("MIXED");
        boolean shared = bases.contains("PRO_RATA") || bases.contains("MIXED");
        return direct && shared ? "MIXED" : direct ? "DIRECT" : shared ? "PRO_RATA" : FineRow.NO_BASIS;
    }
}

package org.codonor.reporting.measure;

import java.util.EnumSet;
import java.util.Set;

/** By which dimensions a measure is known: money at the lead donor, for one, is not yet anybody's line. */
enum Scope {
    DONORS(true, false, false),
    DONORS_LINES(true, true, false),
    DONORS_PARTNERS(true, false, true),
    DONORS_LINES_PARTNERS(true, true, true),
    LINES_PARTNERS(false, true, true),
    PARTNERS(false, false, true);

    private final boolean donors;
    private final boolean lines;
    private final boolean partners;

    Scope(boolean donors, boolean lines, boolean partners) {
        this.donors = donors;
        this.lines = lines;
        this.partners = partners;
    }

    boolean has(Dimension dimension) {
        return switch (dimension) {
            case DONOR, CONTRIBUTION -> donors;
            case CORE_AREA, GEO, LINE, OUTCOME -> lines;
            case PARTNER, AGREEMENT -> partners;
            case BASIS -> false;
        };
    }

    Set<Dimension> dimensions() {
        Set<Dimension> all = EnumSet.allOf(Dimension.class);
        all.removeIf(dimension -> !has(dimension));
        return all;
    }
}

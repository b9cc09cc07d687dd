package org.codonor.reporting.measure;

import static org.codonor.reporting.measure.Dimension.AGREEMENT;
import static org.codonor.reporting.measure.Dimension.CONTRIBUTION;
import static org.codonor.reporting.measure.Dimension.CORE_AREA;
import static org.codonor.reporting.measure.Dimension.DONOR;
import static org.codonor.reporting.measure.Dimension.GEO;
import static org.codonor.reporting.measure.Dimension.LINE;
import static org.codonor.reporting.measure.Dimension.OUTCOME;
import static org.codonor.reporting.measure.Dimension.PARTNER;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** By which dimensions a measure is known: money at the lead donor, for one, is not yet anybody's line. */
enum Scope {
    DONORS(DONOR, CONTRIBUTION),
    DONORS_LINES(DONOR, CONTRIBUTION, CORE_AREA, GEO, LINE, OUTCOME),
    DONORS_PARTNERS(DONOR, CONTRIBUTION, PARTNER, AGREEMENT),
    DONORS_LINES_PARTNERS(DONOR, CONTRIBUTION, CORE_AREA, GEO, LINE, OUTCOME, PARTNER, AGREEMENT),
    LINES_PARTNERS(CORE_AREA, GEO, LINE, OUTCOME, PARTNER, AGREEMENT),
    PARTNERS(PARTNER, AGREEMENT),
    /** What is counted whole: in one place, and of no single donor's money. */
    PARTNERS_PLACES(GEO, PARTNER, AGREEMENT);

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
    private final Dimension[] dimensions;

    Scope(Dimension... dimensions) {
        this.dimensions = dimensions;
    }

    boolean has(Dimension dimension) {
        return dimensions().contains(dimension);
    }

    Set<Dimension> dimensions() {
        return EnumSet.copyOf(Arrays.asList(dimensions));
    }
}

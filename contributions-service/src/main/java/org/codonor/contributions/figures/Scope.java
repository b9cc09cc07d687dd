package org.codonor.contributions.figures;

import static org.codonor.contributions.figures.Dimension.AGREEMENT;
import static org.codonor.contributions.figures.Dimension.CONTRIBUTION;
import static org.codonor.contributions.figures.Dimension.CORE_AREA;
import static org.codonor.contributions.figures.Dimension.DONOR;
import static org.codonor.contributions.figures.Dimension.GEO;
import static org.codonor.contributions.figures.Dimension.LINE;
import static org.codonor.contributions.figures.Dimension.OUTCOME;
import static org.codonor.contributions.figures.Dimension.PARTNER;

/** By which dimensions an amount is known: money at the lead donor, for one, is not yet anybody's line. */
enum Scope {
    DONORS(false, false),
    DONORS_LINES(true, false),
    DONORS_PARTNERS(false, true),
    DONORS_LINES_PARTNERS(true, true);

    private final boolean lines;
    private final boolean partners;

    Scope(boolean lines, boolean partners) {
        this.lines = lines;
        this.partners = partners;
    }

    boolean has(Dimension dimension) {
        if (dimension == DONOR || dimension == CONTRIBUTION) {
            return true;
        }
        return (lines && (dimension == CORE_AREA || dimension == OUTCOME || dimension == GEO || dimension == LINE))
                || (partners && (dimension == PARTNER || dimension == AGREEMENT));
    }
}

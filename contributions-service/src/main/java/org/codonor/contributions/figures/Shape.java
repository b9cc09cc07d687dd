package org.codonor.contributions.figures;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What figures need to know of a programme to place an amount: whose a contribution is, where a line belongs, whom an
 * agreement is with.
 *
 * @param donors all donors, by code
 * @param donorOf the donor of each contribution
 * @param internal the lead donor's own contributions
 */
record Shape(
        List<String> donors,
        Map<String, String> donorOf,
        Set<String> internal,
        Map<String, Place> lines,
        Map<String, String> partners) {
    record Place(String coreArea, String geo, String outcome, boolean leadOwn) {}

    /** Is it a co-donor's money? */
    boolean isExternal(String contribution) {
        return !internal.contains(contribution);
    }

    /** Is it a line that only the lead donor spends on? */
    boolean isLeadOwn(String line) {
        Place place = lines.get(line);
        return place != null && place.leadOwn();
    }

    String value(Dimension dimension, Total total) {
        String found = switch (dimension) {
            case DONOR -> donorOf.get(total.contribution());
            case CONTRIBUTION -> total.contribution();
            case CORE_AREA -> place(total.line(), Place::coreArea);
            case OUTCOME -> place(total.line(), Place::outcome);
            case GEO -> place(total.line(), Place::geo);
            case PARTNER -> partners.get(total.agreement());
            case AGREEMENT -> total.agreement();
            case LINE -> total.line();
            case BASIS -> total.basis().name();
        };
        return found == null || found.isEmpty() ? dimension.bucket() : found;
    }

    private String place(String line, Function<Place, String> of) {
        Place place = lines.get(line);
        return place == null ? "" : of.apply(place);
    }
}

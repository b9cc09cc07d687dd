package org.codonor.contributions.figures;

import java.util.List;
import java.util.Map;

/**
 * What figures need to know of a programme to place an amount: whose a contribution is, where a line belongs, whom an
 * agreement is with.
 *
 * @param donors all donors, by code
 * @param donorOf the donor of each contribution
 */
record Shape(List<String> donors, Map<String, String> donorOf, Map<String, Place> lines, Map<String, String> partners) {
    record Place(String coreArea, String geo, boolean leadOwn) {}

    String value(Dimension dimension, Total total) {
        String found = switch (dimension) {
            case DONOR -> donorOf.get(total.contribution());
            case CONTRIBUTION -> total.contribution();
            case CORE_AREA ->
                lines.containsKey(total.line()) ? lines.get(total.line()).coreArea() : "";
            case GEO ->
                lines.containsKey(total.line()) ? lines.get(total.line()).geo() : "";
            case PARTNER -> partners.get(total.agreement());
            case AGREEMENT -> total.agreement();
            case LINE -> total.line();
            case BASIS -> total.basis().name();
        };
        return found == null || found.isEmpty() ? dimension.bucket() : found;
    }
}

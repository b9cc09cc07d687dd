package org.codonor.reporting.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a statement.
 *
 * @param item the measure, or what the amount is attributed to
 * @param amount in the programme's currency
 * @param ownAmount in the donor's own
 * @param explanations the figures that the amount is the sum of, each by where it is explained; none for what is worked
 *     out of other lines
 */
record StatementLine(
        Section section,
        String item,
        String title,
        String amount,
        @Nullable String ownAmount,
        List<String> explanations) {
    /** The parts of a statement, in their order. */
    enum Section {
        OPENING,
        IN,
        OUT,
        CLOSING,
        CHECK,
        EXCHANGE,
        CORE_AREA,
        GEO,
        PARTNER_DISBURSED,
        PARTNER_SPENT,
        WITH_PARTNER,
        OUTLOOK
    }
}

package org.codonor.contributions.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Comparator;
import org.codonor.contributions.rows.Rows;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Above which percentages an adjustment is major: what the signed arrangements say, the strictest of them, or what is
 * usual.
 */
@ApplicationScoped
class Limits {
    private static final BigDecimal USUAL_REALLOCATION_PCT = BigDecimal.TEN;
    private static final BigDecimal USUAL_CEILING_PCT = BigDecimal.valueOf(5);

    @Inject
    Rows rows;

    @ConfigProperty(name = "codonor.extension-notice-days", defaultValue = "30")
    int extensionNoticeDays;

    BigDecimal reallocationPct(String programme) {
        return strictest("reallocation_pct", programme, USUAL_REALLOCATION_PCT);
    }

    BigDecimal ceilingPct(String programme) {
        return strictest("ceiling_pct", programme, USUAL_CEILING_PCT);
    }

    /** R40: so many days before an agreement's end an extension is still asked for in time. */
    int extensionNoticeDays() {
        return extensionNoticeDays;
    }

    private BigDecimal strictest(String term, String programme, BigDecimal usual) {
        return rows
                .list(
                        "select " + term + " from arrangements where programme = ? and signed_on is not null and "
                                + term + " is not null",
                        row -> new BigDecimal(row.getString(1)),
                        programme)
                .stream()
                .min(Comparator.naturalOrder())
                .orElse(usual);
    }
}

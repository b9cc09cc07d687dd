package org.codonor.contributions.ledger;

import java.sql.SQLException;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;

/** The books hold sums of up to 16 digits before the decimal point: whoever would book more is told, and never tries again. */
final class Overflow {
    /** Of PostgreSQL: a number is out of the range of its column. */
    private static final String OUT_OF_RANGE = "22003";

    private Overflow() {}

    /** What a failed write means. */
    static RuntimeException of(SQLException failure) {
        return OUT_OF_RANGE.equals(failure.getSQLState())
                ? Refused.because(CommonProblem.RULE)
                        .detail("The books cannot hold a sum of that size; nothing was booked.")
                        .error(
                                "/amount",
                                "too-large",
                                "With it a sum has more than 16 digits before the decimal point.")
                : new IllegalStateException(failure);
    }
}

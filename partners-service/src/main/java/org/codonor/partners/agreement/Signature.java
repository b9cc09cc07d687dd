package org.codonor.partners.agreement;

import java.time.LocalDate;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;

/** When both sides had signed: from that day the money counts as committed. */
record Signature(LocalDate signedOn) {
    void check(LocalDate today) {
        if (signedOn.isAfter(today)) {
            throw Refused.because(CommonProblem.RULE)
                    .detail("Nobody has signed on a day that has not come.")
                    .error("/signedOn", "future", "Today is " + today + ".");
        }
    }
}

package org.codonor.partners.agreement;

import java.time.LocalDate;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.jspecify.annotations.Nullable;

/**
 * When both sides had signed: from that day the money counts as committed.
 *
 * @param lateWaiver why a later end is agreed although it was asked for too late (R40); of amendments only
 */
record Signature(
        LocalDate signedOn,
        @Nullable SignedDocument document,
        @Nullable String lateWaiver) {
    void check(LocalDate today) {
        if (signedOn.isAfter(today)) {
            throw Refused.because(CommonProblem.RULE)
                    .detail("Nobody has signed on a day that has not come.")
                    .error("/signedOn", "future", "Today is " + today + ".");
        }
    }

    /** An amendment changes what was signed before it. */
    void checkFollows(@Nullable LocalDate agreementSignedOn) {
        if (agreementSignedOn != null && signedOn.isBefore(agreementSignedOn)) {
            throw Refused.because(CommonProblem.RULE)
                    .detail("An amendment is signed after its agreement.")
                    .error("/signedOn", "before-agreement", "The agreement was signed on " + agreementSignedOn + ".");
        }
    }
}

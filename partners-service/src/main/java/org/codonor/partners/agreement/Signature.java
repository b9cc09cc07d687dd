package org.codonor.partners.agreement;

import java.time.LocalDate;
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
    /** Nobody has signed on a day that has not come. */
    void check(LocalDate today, Refused missing) {
        if (signedOn.isAfter(today)) {
            missing.error(
                    "/signedOn", "future", "Nobody has signed on a day that has not come; today is " + today + ".");
        }
    }

    /** The day to judge by: that of the signature, or today while that has not come. */
    LocalDate day(LocalDate today) {
        return signedOn.isAfter(today) ? today : signedOn;
    }

    /** An amendment changes what was signed before it. */
    void checkFollows(@Nullable LocalDate agreementSignedOn, Refused missing) {
        if (agreementSignedOn != null && signedOn.isBefore(agreementSignedOn)) {
            missing.error(
                    "/signedOn",
                    "before-agreement",
                    "An amendment is signed after its agreement, which was signed on " + agreementSignedOn + ".");
        }
    }
}

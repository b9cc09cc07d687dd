package org.codonor.partners.agreement;

import org.codonor.common.problem.Refused;
import org.codonor.partners.adjustment.Adjustment;
import org.jspecify.annotations.Nullable;

/** R34: an amendment follows an adjustment that there is, and takes effect when that is approved, if it is MAJOR. */
record AdjustmentRule(String named, @Nullable Adjustment adjustment) {
    /** Refused (422) when there is none, or it will never come into force. */
    Adjustment standing() {
        if (adjustment == null) {
            throw refused("unknown", "There is no adjustment " + named + ".");
        }
        if (adjustment.isOff()) {
            throw refused("off", named + " is " + adjustment.state() + ": follow another, or none.");
        }
        return adjustment;
    }

    /** Besides, refused (409) while the donors have to be asked, or nobody has said whether they have to. */
    void check(AmendmentView amendment) {
        Adjustment followed = standing();
        if (!followed.isFree()) {
            throw Refused.wrongState(amendment.state(), amendment.allowedActions())
                    .rule("R34")
                    .detail("The adjustment " + named + " is " + followed.state() + ": have it approved first.")
                    .with("adjustment", named)
                    .with("adjustmentState", followed.state());
        }
    }

    private static Refused refused(String code, String text) {
        return Refused.byRule("R34", "An amendment follows an adjustment that can come into force.")
                .broken("R34", "/adjustment", code, text);
    }
}

package org.codonor.partners.agreement;

import java.time.LocalDate;
import org.codonor.common.problem.Refused;
import org.codonor.partners.adjustment.Adjustment;
import org.jspecify.annotations.Nullable;

/** R31e, R34: an amendment follows an adjustment that there is, and takes effect when that is approved, if it is MAJOR. */
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

    /** R31e: a later end than was signed is a matter of all donors: refused (422) without an adjustment that moves it so far. */
    static void checkEnd(AgreementNow now, @Nullable LocalDate newEnd, @Nullable AdjustmentRule followed) {
        if (newEnd == null || !newEnd.isAfter(now.foreseen().endsOn())) {
            return;
        }
        String ref = now.agreement().ref;
        if (followed == null) {
            throw Refused.byRule("R31", "A later end is agreed by the donors first.")
                    .broken(
                            "R31",
                            "/adjustment",
                            "required",
                            "Name the adjustment of type EXTENSION by which " + ref + " may go on until " + newEnd
                                    + ".");
        }
        if (!followed.standing().extendsTo(ref, newEnd)) {
            throw refused(
                    "not-about-it",
                    followed.named() + " does not let " + ref + " go on until " + newEnd
                            + ": follow an adjustment of type EXTENSION that does.");
        }
    }

    private static Refused refused(String code, String text) {
        return Refused.byRule("R34", "An amendment follows an adjustment that can come into force.")
                .broken("R34", "/adjustment", code, text);
    }
}

package org.codonor.contributions.claim;

import java.util.List;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.claim.Disposition.Where;
import org.jspecify.annotations.Nullable;

/**
 * Does what was recovered of a contribution go back to its donor (R95)? What was decided for the case counts, without that
 * what the donor's arrangement says, and without that it goes back. As long as no case told anything, nothing does.
 *
 * @param told what the case says; null when nothing was heard of it
 * @param agreed the donor's arrangement, if that leaves recovered money in the programme; otherwise null
 */
public record ReturnRule(
        String claimRef,
        @Nullable Disposition told,
        @Nullable String agreed) {
    public void check() {
        if (told == null) {
            throw Refused.wrongState("CLAIM_NOT_ISSUED", List.of())
                    .rule("R95")
                    .detail("It is not known here where what is recovered under " + claimRef
                            + " goes: have the case issue"
                            + " its claim, or decide where the money goes, then record the refund again.")
                    .with("claimRef", claimRef);
        }
        if (told.decidedOn() == null ? agreed != null : told.disposition() == Where.REUSE_IN_PROGRAMME) {
            throw Refused.because(CommonProblem.RULE)
                    .detail("What was recovered under " + claimRef + " stays in the programme.")
                    .broken("R95", "/claimRef", "stays-in-programme", why(told))
                    .with("claimRef", claimRef)
                    .with("decision", told.decision())
                    .with("arrangement", told.decidedOn() == null ? agreed : null)
                    .with("case", told.self());
        }
    }

    private String why(Disposition told) {
        String because = told.decidedOn() == null
                ? "The arrangement " + agreed + " says so"
                : "The donors decided so on " + told.decidedOn()
                        + (told.decision() == null ? "" : " (" + told.decision() + ")");
        return because + "; it goes back once it is decided for this case that it does.";
    }
}

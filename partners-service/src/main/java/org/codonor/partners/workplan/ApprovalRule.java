package org.codonor.partners.workplan;

import java.util.Set;
import org.codonor.common.problem.Refused;
import org.jspecify.annotations.Nullable;

/**
 * R99: a work plan is approved by a decision to which the donors agreed, and which is about it: about that very version, or
 * about the plans of its year, of which it approves one version each.
 *
 * @param used the decisions by which earlier versions were approved
 */
record ApprovalRule(String plan, String agreement, int year, Set<String> used, String named) {
    private static final String KIND = "APPROVE_WORKPLAN";

    void check(@Nullable Decision decision) {
        if (decision == null) {
            throw refused("unknown", "There is no decision " + named + ".");
        }
        if (!decision.kind().equals(KIND)) {
            throw refused("kind", named + " is a decision of another kind: " + decision.kind() + ".");
        }
        if (!decision.isAgreed()) {
            throw refused("not-agreed", named + " is " + decision.state() + ": the donors have to agree first.");
        }
        if (!plan.equals(decision.linkedRef())) {
            checkScope(decision);
        }
    }

    private void checkScope(Decision decision) {
        String about = decision.linkedRef();
        if (about != null && !about.equals(agreement)) {
            throw refused("another", named + " is about " + about + ".");
        }
        if (!decision.isAboutPlansOf(year)) {
            throw refused(
                    "year",
                    named + " is not about the plans of " + year + ": have one agreed whose `linkedRef` is " + plan
                            + ".");
        }
        if (used.contains(decision.ref())) {
            throw refused(
                    "earlier-version",
                    named + " approved an earlier version: have one agreed whose `linkedRef` is " + plan + ".");
        }
    }

    private static Refused refused(String code, String text) {
        return Refused.byRule("R99", "A work plan is approved by an agreed decision of the donors.")
                .error("/decision", code, text);
    }
}

package org.codonor.partners.workplan;

import org.codonor.common.problem.Refused;
import org.jspecify.annotations.Nullable;

/** R99: a work plan is approved by a decision to which the donors agreed, and which is about it. */
record ApprovalRule(String plan, String agreement, String named) {
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
        String about = decision.linkedRef();
        if (about != null && !about.equals(plan) && !about.equals(agreement)) {
            throw refused("another", named + " is about " + about + ".");
        }
    }

    private static Refused refused(String code, String text) {
        return Refused.byRule("R99", "A work plan is approved by an agreed decision of the donors.")
                .error("/decision", code, text);
    }
}

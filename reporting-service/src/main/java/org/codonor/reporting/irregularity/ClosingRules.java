package org.codonor.reporting.irregularity;

import java.util.List;
import org.codonor.common.problem.Refused;

/** When a case may be closed, and how (R82, R83, R88): everybody was told to the end, all is settled, one outcome fits. */
record ClosingRules(CaseState state, CaseTotals totals, List<Notice> notices) {
    /** @param refused what is thrown, with all that is missing, unless nothing is */
    void check(Outcome outcome, Refused refused) {
        List<Notice> auditors = notices.stream()
                .filter(notice -> notice.recipient == NoticeRecipient.AUDITOR_GENERAL)
                .toList();
        if (auditors.stream().noneMatch(notice -> notice.isSent() && notice.isInitial())) {
            refused.broken("R82", "/notices", "initial-notice", "The auditor general has had no initial notice.");
        }
        if (auditors.stream().noneMatch(notice -> notice.isSent() && notice.kind == NoticeKind.FINAL)) {
            refused.broken("R88", "/notices", "final-notice", "The auditor general has had no final notice.");
        }
        auditors.stream()
                .filter(notice -> !notice.isSent())
                .forEach(notice -> refused.broken(
                        "R82", "/notices", "auditor-notice", "Send " + notice.ref + " to the auditor general."));
        notices.stream()
                .filter(notice -> !notice.isSent() && notice.donor != null)
                .forEach(notice -> refused.broken(
                        "R83", "/notices", "donor-notice", notice.donor + " has not been told: " + notice.ref + "."));
        Outcome allowed = totals.closing(state);
        if (allowed == null) {
            refused.broken(
                    "R88", "/amounts", "outstanding", "Not all of what is established is recovered or written off.");
        } else if (outcome != allowed) {
            refused.broken("R88", "/outcome", "outcome", "With these amounts the outcome is " + allowed + ".");
        }
        if (refused.hasErrors()) {
            throw refused.with("outcome", allowed);
        }
    }
}

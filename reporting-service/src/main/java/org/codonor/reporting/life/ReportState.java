package org.codonor.reporting.life;

import java.util.EnumSet;
import java.util.Set;

/** The life of a report (domain.md 6.7); only reports that book money are ACCEPTING. Nothing leaves ACCEPTED. */
public enum ReportState {
    DRAFT,
    SUBMITTED,
    IN_REVIEW,
    CHANGES_REQUESTED,
    CHECKED,
    ACCEPTING,
    ACCEPTED;

    /** Who writes may write now. */
    public static final Set<ReportState> WRITABLE = EnumSet.of(DRAFT, CHANGES_REQUESTED);

    /** What a person may make of it; out of ACCEPTING only the ledger's answer leads. */
    public boolean canBecome(ReportState next) {
        return switch (this) {
            case DRAFT, CHANGES_REQUESTED -> next == SUBMITTED;
            case SUBMITTED -> next == IN_REVIEW;
            case IN_REVIEW -> next == CHANGES_REQUESTED || next == CHECKED;
            case CHECKED -> next == CHANGES_REQUESTED || next == ACCEPTING;
            case ACCEPTING, ACCEPTED -> false;
        };
    }
}

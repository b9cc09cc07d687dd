package org.codonor.reporting.report;

import java.util.EnumSet;
import java.util.Set;

/** The life of an expenditure report (domain.md 6.7); nothing leaves ACCEPTED. */
enum ReportState {
    DRAFT,
    SUBMITTED,
    IN_REVIEW,
    CHANGES_REQUESTED,
    CHECKED,
    ACCEPTING,
    ACCEPTED;

    /** Who writes may write now. */
    static final Set<ReportState> WRITABLE = EnumSet.of(DRAFT, CHANGES_REQUESTED);

    /** What a person may make of it; out of ACCEPTING only the ledger's answer leads. */
    boolean canBecome(ReportState next) {
        return switch (this) {
            case DRAFT, CHANGES_REQUESTED -> next == SUBMITTED;
            case SUBMITTED -> next == IN_REVIEW;
            case IN_REVIEW -> next == CHANGES_REQUESTED || next == CHECKED;
            case CHECKED -> next == CHANGES_REQUESTED || next == ACCEPTING;
            case ACCEPTING, ACCEPTED -> false;
        };
    }
}

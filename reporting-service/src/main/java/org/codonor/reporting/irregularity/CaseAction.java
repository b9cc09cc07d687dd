package org.codonor.reporting.irregularity;

import static org.codonor.common.identity.Role.CASE_OFFICER;
import static org.codonor.common.identity.Role.LEAD_CONTROLLER;
import static org.codonor.reporting.irregularity.CaseState.ACKNOWLEDGED;
import static org.codonor.reporting.irregularity.CaseState.CLOSED;
import static org.codonor.reporting.irregularity.CaseState.C_CASE_OPEN;
import static org.codonor.reporting.irregularity.CaseState.DISMISSED;
import static org.codonor.reporting.irregularity.CaseState.ESTABLISHED;
import static org.codonor.reporting.irregularity.CaseState.ESTABLISHING;
import static org.codonor.reporting.irregularity.CaseState.INVESTIGATING;
import static org.codonor.reporting.irregularity.CaseState.READY_TO_CLOSE;
import static org.codonor.reporting.irregularity.CaseState.RECORDED_ONLY;
import static org.codonor.reporting.irregularity.CaseState.RECOVERY;
import static org.codonor.reporting.irregularity.CaseState.UNDER_ASSESSMENT;
import static org.codonor.reporting.irregularity.CaseState.UNFOUNDED;
import static org.codonor.reporting.irregularity.CaseState.WRITING_OFF;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.Role;

/** What may be done to a case: in which states, and by whom of the lead donor. */
enum CaseAction {
    CHANGE(EnumSet.complementOf(EnumSet.of(DISMISSED, RECORDED_ONLY, CLOSED)), CASE_OFFICER),
    ASSESS(EnumSet.of(ACKNOWLEDGED), CASE_OFFICER),
    DISMISS(EnumSet.of(UNDER_ASSESSMENT), CASE_OFFICER),
    RECORD_ONLY(EnumSet.of(UNDER_ASSESSMENT), CASE_OFFICER),
    OPEN(EnumSet.of(UNDER_ASSESSMENT), CASE_OFFICER),
    HOLD_PAYMENTS(CaseState.AT_WORK, CASE_OFFICER),
    RELEASE_PAYMENTS(CaseState.AT_WORK, CASE_OFFICER),
    INVESTIGATE(EnumSet.of(C_CASE_OPEN), CASE_OFFICER),
    DECLARE_UNFOUNDED(EnumSet.of(INVESTIGATING), CASE_OFFICER),
    ESTABLISH(EnumSet.of(INVESTIGATING, ESTABLISHED, RECOVERY, READY_TO_CLOSE), CASE_OFFICER),
    RECOVER(EnumSet.of(ESTABLISHED), CASE_OFFICER),
    WRITE_OFF(EnumSet.of(RECOVERY), LEAD_CONTROLLER),
    COMPLETE_RECOVERY(EnumSet.of(RECOVERY), CASE_OFFICER),
    DECIDE_DISPOSITION(EnumSet.of(RECOVERY, READY_TO_CLOSE, CLOSED), LEAD_CONTROLLER),
    FOLLOW_UPS(EnumSet.complementOf(EnumSet.of(DISMISSED, ESTABLISHING, WRITING_OFF)), CASE_OFFICER),
    QUESTIONS(CaseState.AT_WORK, CASE_OFFICER),
    NOTICES(EnumSet.range(C_CASE_OPEN, CLOSED), CASE_OFFICER),
    SUMMARISE(EnumSet.range(C_CASE_OPEN, CLOSED), CASE_OFFICER),
    CHECK_EXEMPTION(EnumSet.range(C_CASE_OPEN, CLOSED), CASE_OFFICER),
    CLOSE(EnumSet.of(UNFOUNDED, READY_TO_CLOSE, ESTABLISHED), CASE_OFFICER),
    REOPEN(EnumSet.of(DISMISSED, RECORDED_ONLY, CLOSED), CASE_OFFICER);

    @SuppressWarnings("ImmutableEnumChecker") // never changed, and there is no immutable set of enums
    private final Set<CaseState> from;

    private final Role role;

    CaseAction(Set<CaseState> from, Role role) {
        this.from = from;
        this.role = role;
    }

    boolean isPossibleIn(CaseState state) {
        return from.contains(state);
    }

    /** What it takes beside the state, as far as the case and its money can tell. */
    private boolean isPossibleFor(IrregularityCase one, CaseTotals totals) {
        return switch (this) {
            case DISMISS, RECORD_ONLY, DECLARE_UNFOUNDED -> totals.isNothing();
            case HOLD_PAYMENTS -> one.agreement != null;
            case RELEASE_PAYMENTS -> one.paymentHold;
            case QUESTIONS -> one.partner != null;
            case RECOVER -> !totals.isNothing();
            case WRITE_OFF -> !totals.isSettled();
            case COMPLETE_RECOVERY -> totals.isSettled();
            case DECIDE_DISPOSITION -> one.claim != null;
            case CHECK_EXEMPTION -> one.publicSummary != null;
            case CLOSE -> totals.closing(one.state) != null;
            default -> true;
        };
    }

    /** What somebody of the lead donor can do to the case now. */
    static List<String> allowed(IrregularityCase one, CaseTotals totals, Caller caller) {
        return Arrays.stream(values())
                .filter(action ->
                        caller.is(action.role) && action.isPossibleIn(one.state) && action.isPossibleFor(one, totals))
                .map(action -> action.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}

package org.codonor.reporting.irregularity;

import static org.codonor.common.identity.Role.CASE_OFFICER;
import static org.codonor.reporting.irregularity.CaseState.ACKNOWLEDGED;
import static org.codonor.reporting.irregularity.CaseState.UNDER_ASSESSMENT;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.Role;

/** What may be done to a case: in which states, and by whom of the lead donor. */
enum CaseAction {
    CHANGE(EnumSet.complementOf(EnumSet.copyOf(CaseState.AT_REST)), CASE_OFFICER),
    ASSESS(EnumSet.of(ACKNOWLEDGED), CASE_OFFICER),
    DISMISS(EnumSet.of(UNDER_ASSESSMENT), CASE_OFFICER),
    RECORD_ONLY(EnumSet.of(UNDER_ASSESSMENT), CASE_OFFICER);

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

    /** The verbs of somebody of the lead donor in that state. */
    static List<String> allowed(CaseState state, Caller caller) {
        return Arrays.stream(values())
                .filter(action -> action.isPossibleIn(state) && caller.is(action.role))
                .map(action -> action.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}

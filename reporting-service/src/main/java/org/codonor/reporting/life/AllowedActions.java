package org.codonor.reporting.life;

import static org.codonor.common.identity.Role.LEAD_FINANCE;
import static org.codonor.common.identity.Role.LEAD_OFFICER;
import static org.codonor.common.identity.Role.PARTNER_REPORTER;

import java.util.ArrayList;
import java.util.List;
import org.codonor.common.identity.Caller;

/** The verbs a caller may use on a report in its present state. */
public final class AllowedActions {
    private AllowedActions() {}

    public static List<String> of(Report report, Caller caller) {
        return of(report.state(), report.partner(), report.isWaived(), caller);
    }

    static List<String> of(ReportState state, String partner, boolean isWaived, Caller caller) {
        var actions = new ArrayList<String>();
        if (ReportState.WRITABLE.contains(state)
                && caller.is(PARTNER_REPORTER)
                && caller.party().equals(partner)) {
            actions.add("change");
            if (!isWaived) {
                actions.add("submit");
            }
        }
        if (state.canBecome(ReportState.IN_REVIEW) && caller.is(LEAD_OFFICER, LEAD_FINANCE)) {
            actions.add("review");
        }
        if (state.canBecome(ReportState.CHANGES_REQUESTED) && caller.is(LEAD_OFFICER, LEAD_FINANCE)) {
            actions.add("request-changes");
        }
        if (state == ReportState.IN_REVIEW && caller.is(LEAD_FINANCE)) {
            actions.add("check");
        }
        if (state.canBecome(ReportState.ACCEPTING) && caller.is(LEAD_OFFICER)) {
            actions.add("accept");
        }
        return List.copyOf(actions);
    }
}

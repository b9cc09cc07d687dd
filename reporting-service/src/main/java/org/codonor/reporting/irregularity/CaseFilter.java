package org.codonor.reporting.irregularity;

import java.util.HashMap;
import java.util.Map;
import org.codonor.common.identity.Caller;
import org.jspecify.annotations.Nullable;

/** Which cases are asked for. */
record CaseFilter(
        @Nullable String state,
        @Nullable String agreement,
        @Nullable String partner,
        @Nullable Boolean open) {
    private static final String AT_REST = "('DISMISSED', 'RECORDED_ONLY', 'CLOSED')";

    /** A condition in HQL and its values. */
    record Condition(String text, Map<String, Object> values) {}

    /** The condition for somebody who sees all, or who sees what concerns him. */
    Condition condition(String programme, Caller caller, boolean all) {
        var text = new StringBuilder("programme = :programme");
        Map<String, Object> values = new HashMap<>(Map.of("programme", programme));
        if (!all) {
            text.append(" and (reporterSubject = :subject or (forOrganisation and reporterParty = :party)")
                    .append(" or notified like :told or (partnerAsked and partner = :party))");
            values.put("subject", caller.subject());
            values.put("party", caller.party());
            values.put("told", "% " + caller.party() + " %");
        }
        equal(text, values, "state", state == null ? null : CaseState.valueOf(state));
        equal(text, values, "agreement", agreement);
        equal(text, values, "partner", partner);
        if (open != null) {
            text.append(" and cast(state as string) ")
                    .append(open ? "not in " : "in ")
                    .append(AT_REST);
        }
        return new Condition(text.toString(), values);
    }

    private static void equal(StringBuilder text, Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            text.append(" and ").append(name).append(" = :").append(name);
            values.put(name, value);
        }
    }
}

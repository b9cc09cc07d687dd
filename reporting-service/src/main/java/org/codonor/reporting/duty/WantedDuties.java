package org.codonor.reporting.duty;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The filters of the list, as they stand in the address. */
record WantedDuties(
        @QueryParam("agreement") @Nullable String agreement,
        @QueryParam("partner") @Nullable String partner,
        @QueryParam("kind") @Nullable String kind,
        @QueryParam("state") @Nullable DutyState state,
        @QueryParam("overdue") @Nullable Boolean overdue,
        @QueryParam("from") @Nullable LocalDate from,
        @QueryParam("to") @Nullable LocalDate to) {
    boolean wants(DutyView duty) {
        return is(agreement, duty.agreement())
                && is(partner, duty.partner())
                && is(kind, duty.kind())
                && is(state, duty.state())
                && is(overdue, duty.overdue())
                && (from == null || !duty.dueOn().isBefore(from))
                && (to == null || !duty.dueOn().isAfter(to));
    }

    private static boolean is(@Nullable Object wanted, Object value) {
        return wanted == null || wanted.equals(value);
    }
}

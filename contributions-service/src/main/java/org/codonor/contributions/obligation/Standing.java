package org.codonor.contributions.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.identity.Role;
import org.codonor.contributions.programme.Programmes;

/** Duties as they stand today, and what the caller may say of them. */
@ApplicationScoped
class Standing {
    @Inject
    Register register;

    @Inject
    Programmes programmes;

    @Inject
    ProgrammeClock clock;

    @Inject
    CurrentCaller current;

    List<Duty> wanted(String programme, Wanted wanted) {
        programmes.get(programme);
        return register.all(programme).stream()
                .filter(wanted.on(clock.today(programme)))
                .toList();
    }

    ObligationView view(String programme, Duty duty) {
        LocalDate today = clock.today(programme);
        var allowed = new ArrayList<String>();
        if (!duty.followed() && DutyState.of(duty, today).isPending()) {
            if (mayFulfil(duty)) {
                allowed.add("fulfil");
            }
            if (mayWaive(duty)) {
                allowed.add("waive");
            }
        }
        return ObligationView.of(programme, duty, today, allowed);
    }

    /** A lead officer for all, a co-donor or partner for what it owes. */
    boolean mayFulfil(Duty duty) {
        Caller caller = current.caller();
        return caller.is(Role.LEAD_OFFICER)
                || (caller.party().equals(duty.owner())
                        && caller.is(Role.CO_DONOR, Role.PARTNER_REPORTER, Role.PARTNER_FINANCE));
    }

    /** Only those to whom it is owed. */
    boolean mayWaive(Duty duty) {
        Caller caller = current.caller();
        return caller.is(Role.LEAD_OFFICER, Role.CO_DONOR) && duty.owedTo().contains(caller.party());
    }
}

package org.codonor.partners.duty;

import java.time.LocalDate;
import java.util.UUID;
import org.codonor.common.id.Ids;
import org.codonor.partners.agreement.Agreement;

/**
 * One thing that a partner owes under an agreement (R58).
 *
 * @param id follows from agreement, kind and period: the same for ever, whatever else is amended
 * @param period a quarter such as 2026Q3, a calendar year, or FINAL
 */
public record Duty(UUID id, DutyKind kind, String period, LocalDate periodEndsOn, LocalDate dueOn) {
    static final String FINAL = "FINAL";
    private static final int REF_MAX = 64;

    static UUID id(UUID agreement, DutyKind kind, String period) {
        return Ids.named("duty", agreement, kind, period);
    }

    /** What it is called where the partner's audit regime makes no difference. */
    public String title() {
        return kind == DutyKind.FINAL ? kind.title() : kind.title() + " " + period;
    }

    /** As people call it in the obligations register. */
    String ref(Agreement of) {
        String ref = "PR-" + of.ref() + "-" + period + "-" + kind.letter();
        return ref.length() > REF_MAX ? "PR-" + id : ref;
    }
}

package org.codonor.reporting.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.codonor.common.change.Act;
import org.codonor.common.rows.Rows;

/** Which duties were waived; only ever added to. */
@ApplicationScoped
class Waivers {
    @Inject
    Rows rows;

    @Inject
    Act act;

    Map<UUID, Waiver> all(String programme) {
        return rows.list("select * from duty_waivers where programme = ?", Waiver::of, programme).stream()
                .collect(Collectors.toMap(Waiver::duty, Function.identity()));
    }

    Set<String> periods(String programme, String agreement, String kind) {
        return Set.copyOf(rows.list(
                "select period from duty_waivers where programme = ? and agreement = ? and kind = ?",
                row -> row.getString("period"),
                programme,
                agreement,
                kind));
    }

    void waive(Duty duty, String reason) {
        rows.change(
                "insert into duty_waivers (duty, programme, agreement, partner, kind, period, reason, waived_on, at,"
                        + " subject, party, roles) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                duty.id(),
                duty.programme(),
                duty.agreement(),
                duty.partner(),
                duty.kind(),
                duty.period(),
                reason,
                act.today(),
                act.at(),
                act.actor().subject(),
                act.actor().party(),
                String.join(" ", act.actor().roles()));
    }
}

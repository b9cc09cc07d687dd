package org.codonor.reporting.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.codonor.common.change.Act;
import org.codonor.common.id.Ids;
import org.codonor.common.identity.Caller;
import org.codonor.common.rows.Rows;

/** The custodians' agreements, in their table. */
@ApplicationScoped
class Openings {
    @Inject
    Rows rows;

    @Inject
    Act act;

    Opening of(UUID suspicion, Instant now) {
        return new Opening(
                rows.list(
                        "select * from identity_approvals where suspicion = ? order by at, id",
                        row -> new Opening.Approval(
                                new Caller.Actor(
                                        row.getString("subject"),
                                        List.of(row.getString("roles").split(" ")),
                                        row.getString("party")),
                                row.getString("reason"),
                                Rows.instant(row, "at")),
                        suspicion),
                now);
    }

    void agree(UUID suspicion, String reason) {
        rows.change(
                "insert into identity_approvals (id, suspicion, reason, at, subject, party, roles)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                Ids.next(),
                suspicion,
                reason,
                act.at(),
                act.actor().subject(),
                act.actor().party(),
                String.join(" ", act.actor().roles()));
    }
}

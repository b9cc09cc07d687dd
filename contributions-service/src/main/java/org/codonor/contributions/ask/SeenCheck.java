package org.codonor.contributions.ask;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.codonor.common.audit.Hash;
import org.codonor.common.audit.Head;
import org.codonor.common.change.Act;
import org.codonor.common.problem.Refused;
import org.codonor.common.rows.Rows;
import org.codonor.contributions.ContributionsProblem;
import org.jspecify.annotations.Nullable;

/** A ledger that has less than the sender has seen, or another hash there, was restored from a backup: it refuses (503). */
@ApplicationScoped
class SeenCheck {
    @Inject
    Act act;

    @Inject
    Rows rows;

    void check(AskBody.@Nullable Seen seen) {
        Head head = act.head();
        if (seen == null || seen.seq() == 0 || seen.epoch() < head.epoch()) {
            return; // a later epoch has been agreed with all senders
        }
        if (seen.epoch() > head.epoch() || !seen.hash().equals(hashAt(head, seen.seq()))) {
            throw Refused.because(ContributionsProblem.LEDGER_BEHIND)
                    .detail("Entry " + seen.seq() + " of epoch " + seen.epoch() + " is not in this ledger.")
                    .header("Retry-After", "30");
        }
    }

    private String hashAt(Head head, long seq) {
        return seq > head.seq()
                ? ""
                : rows.one(
                                "select hash from audit_entries where programme = ? and seq = ?",
                                row -> Hash.hex(row.getBytes("hash")),
                                head.programme(),
                                seq)
                        .orElse("");
    }
}

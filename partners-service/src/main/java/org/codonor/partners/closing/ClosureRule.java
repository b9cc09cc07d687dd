package org.codonor.partners.closing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.partners.Decimal;
import org.codonor.partners.duty.Duties.Standing;
import org.codonor.partners.duty.DutyKind;
import org.codonor.partners.duty.DutyState;
import org.codonor.partners.ledger.Cover;
import org.jspecify.annotations.Nullable;

/**
 * R48: an agreement is closed for good once its final report is accepted, its last accounts are audited or certified,
 * nothing is unspent, and no claim is open.
 *
 * @param cover what the ledger holds; null when it never held anything
 * @param waived the small rest that need not come back (R78)
 */
record ClosureRule(List<Standing> duties, @Nullable Cover cover, BigDecimal waived) {
    /** Everything that is missing. */
    List<Violation> missing() {
        var missing = new ArrayList<Violation>();
        if (last(DutyKind.FINAL)
                .filter(one -> one.state() == DutyState.ACCEPTED)
                .isEmpty()) {
            missing.add(r48("final-report", "The final report is not accepted: accept it."));
        }
        Optional<Standing> audit = last(DutyKind.AUDIT);
        if (audit.filter(one -> one.state() != DutyState.DUE && one.state() != DutyState.OVERDUE)
                .isEmpty()) {
            missing.add(r48(
                    "final-audit",
                    "The last accounts"
                            + audit.map(one -> " (" + one.duty().period() + ")").orElse("")
                            + " are neither audited nor certified: they are to be submitted."));
        }
        if (cover != null) {
            if (waived.signum() == 0 || cover.unspent().value().compareTo(waived) != 0) {
                require(
                        missing,
                        cover.unspent(),
                        "unspent",
                        "unspent: it is to be refunded, reported as spent, or booked as lost or gained by exchange.");
            }
            require(missing, cover.reserved(), "reserved", "reserved for an approved request: pay or cancel it.");
            require(missing, cover.claimed(), "claimed", "claimed and not yet recovered or written off.");
        }
        return missing;
    }

    private Optional<Standing> last(DutyKind kind) {
        return duties.stream()
                .filter(one -> one.duty().kind() == kind)
                .max(Comparator.comparing(one -> one.duty().periodEndsOn()));
    }

    private void require(List<Violation> missing, @Nullable Decimal amount, String code, String text) {
        if (amount != null && amount.value().signum() != 0) {
            String currency = cover == null ? "" : cover.currency();
            missing.add(r48(code, amount.plain() + " " + currency + " is " + text));
        }
    }

    private static Violation r48(String code, String text) {
        return new Violation("", code, text, "R48");
    }
}

package org.codonor.reporting.irregularity;

import java.time.LocalDate;
import java.util.List;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.jspecify.annotations.Nullable;

/** The amounts of a case: as a whole, by contribution, line and quarter, by donor, and the claim on the partner. */
record CaseMoneyView(
        @Nullable Sums total,
        List<CellView> cells,
        List<DonorView> byDonor,
        boolean splitKnown,
        @Nullable ClaimView claim) {
    /** What was suspected, what is established, and what became of it; what has not come back is the loss (R86). */
    record Sums(
            @Nullable Money suspected,
            Money established,
            Money recovered,
            Money writtenOff,
            Money outstanding,
            Money loss) {}

    /** One contribution, line and quarter. */
    record CellView(String contribution, String donor, String line, Quarter quarter, Sums amounts) {}

    /** One donor. */
    record DonorView(String donor, Sums amounts, @Nullable Money returned) {}

    /** What the partner owes. */
    record ClaimView(
            State state,
            @Nullable String debtor,
            CaseClaim.@Nullable Method method,
            @Nullable LocalDate claimedOn,
            @Nullable LocalDate dueOn,
            Disposition disposition,
            @Nullable LocalDate decidedOn,
            @Nullable String decision,
            @Nullable String reason) {}

    /** How far a claim has come. */
    enum State {
        DRAFT,
        ISSUED,
        PART_PAID,
        PAID,
        WRITTEN_OFF
    }
}

package org.codonor.contributions.contribution;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.codonor.common.money.Money;
import org.codonor.common.money.Rate;
import org.jspecify.annotations.Nullable;

/** A contribution with what has come of it. */
record ContributionView(
        UUID id,
        String ref,
        String self,
        String donor,
        boolean internal,
        @Nullable String arrangement,
        @Nullable String approvalRef,
        Money amount,
        Rate indicativeRate,
        Money indicative,
        @Nullable String fiscalYear,
        LocalDate effectiveFrom,
        LocalDate availableFrom,
        LocalDate availableTo,
        @Nullable Earmark earmark,
        List<InstalmentView> instalments,
        ContributionState state,
        String receiptStatus,
        Money received,
        Money booked,
        Money available,
        @Nullable Instant committedAt,
        List<String> allowedActions,
        Instant createdAt) {
    record InstalmentView(
            int no,
            LocalDate plannedOn,
            @Nullable LocalDate latestOn,
            Money amount,
            Money received,
            @Nullable String condition,
            String state) {}

    static ContributionView of(
            Contribution contribution, Received received, Money available, List<String> allowedActions) {
        Currency programme = available.currency();
        Money amount = contribution.amount();
        Money came = Money.of(received.amount(), amount.currency());
        return new ContributionView(
                contribution.id,
                contribution.ref,
                contribution.self(),
                contribution.donor,
                contribution.internal,
                contribution.arrangement,
                contribution.approvalRef,
                amount,
                contribution.indicativeRate(),
                amount.converted(contribution.indicativeRate(), programme),
                contribution.fiscalYear,
                contribution.effectiveFrom,
                contribution.availableFrom,
                contribution.availableTo,
                contribution.earmark(),
                contribution.instalments.stream()
                        .map(planned -> view(planned, received.part(planned.no()), amount.currency()))
                        .toList(),
                contribution.state,
                came.isZero() ? "NONE" : amount.exceeds(came) ? "PART" : "FULL",
                came,
                Money.of(received.booked(), programme),
                available,
                contribution.committedAt,
                allowedActions,
                contribution.createdAt);
    }

    private static InstalmentView view(Instalment planned, BigDecimal came, Currency currency) {
        return new InstalmentView(
                planned.no(),
                planned.plannedOn(),
                planned.latestOn(),
                Money.of(planned.amount(), currency),
                Money.of(came, currency),
                planned.condition(),
                state(planned, came));
    }

    /** PART_RECEIVED and RECEIVED follow from what came; the rest is the plan's own. */
    private static String state(Instalment planned, BigDecimal came) {
        if (came.signum() == 0) {
            return planned.state();
        }
        return came.compareTo(planned.amount()) < 0 ? "PART_RECEIVED" : "RECEIVED";
    }
}

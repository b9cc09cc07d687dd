package org.codonor.contributions.contribution;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.codonor.common.money.Money;
import org.codonor.common.money.Rate;
import org.codonor.contributions.ledger.Unspent;
import org.jspecify.annotations.Nullable;

/** A contribution as it stands today, with what has come of it. */
record ContributionView(
        UUID id,
        String ref,
        String self,
        String history,
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
        List<Cause.Kind> suspendedBy,
        String receiptStatus,
        Money received,
        Money booked,
        Money returned,
        Money receivable,
        Money overdue,
        Money withheld,
        Money available,
        Money planned,
        Money shortfall,
        Unspent.@Nullable Proposal refundProposal,
        @Nullable Instant committedAt,
        @Nullable LocalDate endedOn,
        @Nullable String remark,
        List<String> allowedActions,
        Instant createdAt) {
    record InstalmentView(
            int no,
            LocalDate plannedOn,
            @Nullable LocalDate latestOn,
            Money amount,
            Money received,
            @Nullable String condition,
            String state,
            @Nullable LocalDate calledOn,
            LocalDate dueOn,
            boolean overdue) {
        static InstalmentView of(Planned planned, BigDecimal came, Currency currency, LocalDate today) {
            boolean missing = came.compareTo(planned.amount()) < 0;
            return new InstalmentView(
                    planned.no(),
                    planned.plannedOn(),
                    planned.latestOn(),
                    Money.of(planned.amount(), currency),
                    Money.of(came, currency),
                    planned.condition(),
                    state(planned, came),
                    planned.calledOn(),
                    planned.dueOn(),
                    planned.isReceivable() && missing && planned.dueOn().isBefore(today));
        }

        /** PART_RECEIVED and RECEIVED follow from what came; the rest is the plan's own. */
        static String state(Planned planned, BigDecimal came) {
            if (came.signum() == 0 || !planned.isReceivable()) {
                return planned.state().name();
            }
            return came.compareTo(planned.amount()) < 0 ? "PART_RECEIVED" : "RECEIVED";
        }
    }

    /** What the view says of today, and to this caller. */
    record Now(
            LocalDate today,
            Received received,
            Levels levels,
            Money available,
            BigDecimal planned,
            Unspent.@Nullable Proposal refundProposal,
            List<String> allowedActions) {
        Money missing(java.util.function.Predicate<Planned> counted) {
            return levels.money(levels.missing(today, counted));
        }
    }

    static ContributionView of(Contribution contribution, Now now) {
        Currency programme = now.available().currency();
        Money amount = contribution.amount(now.today());
        Money came = Money.of(now.received().amount(), amount.currency());
        boolean counts = contribution.isCommitted() && !now.today().isBefore(contribution.effectiveFrom);
        Money none = Money.zero(programme);
        Money planned = Money.of(now.planned(), programme);
        return new ContributionView(
                contribution.id,
                contribution.ref,
                contribution.self(),
                contribution.self() + "/history",
                contribution.donor,
                contribution.internal,
                contribution.arrangement,
                contribution.approvalRef,
                amount,
                contribution.indicativeRate(),
                amount.converted(contribution.indicativeRate(), programme),
                contribution.fiscalYear,
                contribution.effectiveFrom,
                contribution.availableFrom(now.today()),
                contribution.availableTo(now.today()),
                contribution.earmark(now.today()),
                contribution.plan(now.today()).stream()
                        .map(each ->
                                InstalmentView.of(each, now.received().part(each.no()), amount.currency(), now.today()))
                        .toList(),
                contribution.state(now.today()),
                List.copyOf(contribution.suspendedBy(now.today())),
                came.isZero() ? "NONE" : amount.exceeds(came) ? "PART" : "FULL",
                came,
                Money.of(now.received().booked(), programme),
                Money.of(now.received().returned(), amount.currency()),
                counts ? now.missing(Planned::isReceivable) : none,
                counts ? now.missing(each -> each.isReceivable() && each.dueOn().isBefore(now.today())) : none,
                counts ? now.missing(Planned::isWithheld) : none,
                now.available(),
                planned,
                planned.exceeds(now.available()) ? planned.minus(now.available()) : none,
                now.refundProposal(),
                contribution.committedAt,
                contribution.endedOn,
                contribution.remark,
                now.allowedActions(),
                contribution.createdAt);
    }
}

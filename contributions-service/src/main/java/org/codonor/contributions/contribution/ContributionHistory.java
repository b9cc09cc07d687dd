package org.codonor.contributions.contribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.codonor.common.identity.Caller;
import org.codonor.common.money.Money;
import org.jspecify.annotations.Nullable;

/** A contribution as of a day, and every change that made it so: their sum is the amount (R10). */
record ContributionHistory(
        String contribution,
        String self,
        LocalDate asOf,
        Money amount,
        ContributionState state,
        @Nullable Earmark earmark,
        List<Item> deltas) {
    /**
     * One change.
     *
     * @param amount what is committed more or less by it, in the contribution's currency
     * @param counts true when it is in effect on the day and was not taken back
     */
    record Item(
            LocalDate effectiveFrom,
            String source,
            String ref,
            String href,
            Money amount,
            @Nullable Standing standing,
            @Nullable Earmark earmark,
            boolean earmarkLifted,
            @Nullable LocalDate availableFrom,
            @Nullable LocalDate availableTo,
            List<Step> instalments,
            boolean counts,
            @Nullable Instant recordedAt,
            Caller.@Nullable Actor recordedBy,
            @Nullable Instant takenBackAt) {
        static Item of(Contribution contribution, Delta delta, LocalDate asOf) {
            return new Item(
                    delta.effectiveFrom,
                    delta.cause.kind().name(),
                    delta.cause.ref(),
                    delta.cause.self(),
                    Money.of(delta.amount, contribution.currency()),
                    delta.standing,
                    delta.earmark,
                    delta.earmarkLifted,
                    delta.availableFrom,
                    delta.availableTo,
                    delta.steps.stream()
                            .map(step -> Step.of(step, contribution))
                            .toList(),
                    delta.stands() && !delta.effectiveFrom.isAfter(asOf),
                    delta.recordedAt,
                    delta.recordedBy.actor(),
                    delta.takenBackAt);
        }
    }

    record Step(
            int no,
            @Nullable LocalDate plannedOn,
            @Nullable Money amount,
            Planned.@Nullable State state,
            @Nullable LocalDate dueOn) {
        static Step of(InstalmentStep step, Contribution contribution) {
            return new Step(
                    step.no(),
                    step.plannedOn(),
                    step.amount() == null ? null : Money.of(step.amount(), contribution.currency()),
                    step.state(),
                    step.dueOn());
        }
    }

    static ContributionHistory of(Contribution contribution, LocalDate asOf) {
        boolean firm = contribution.isCommitted() && !asOf.isBefore(contribution.effectiveFrom);
        var items = new ArrayList<Item>();
        items.add(first(contribution, firm));
        contribution.deltas.stream()
                .sorted(Delta.IN_ORDER)
                .map(delta -> Item.of(contribution, delta, asOf))
                .forEach(items::add);
        return new ContributionHistory(
                contribution.self(),
                contribution.self() + "/history",
                asOf,
                firm ? contribution.amount(asOf) : Money.zero(contribution.currency()),
                contribution.state(asOf),
                contribution.earmark(asOf),
                items);
    }

    private static Item first(Contribution contribution, boolean firm) {
        return new Item(
                contribution.effectiveFrom,
                "COMMITMENT",
                contribution.ref,
                contribution.self(),
                Money.of(contribution.amount, contribution.currency()),
                null,
                contribution.earmark(LocalDate.MIN),
                false,
                contribution.availableFrom,
                contribution.availableTo,
                contribution.plan(LocalDate.MIN).stream()
                        .map(planned -> new Step(
                                planned.no(),
                                planned.plannedOn(),
                                Money.of(planned.amount(), contribution.currency()),
                                planned.state(),
                                planned.dueOn()))
                        .toList(),
                firm,
                contribution.committedAt,
                null,
                null);
    }
}

package org.codonor.contributions.donormeasure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.codonor.common.identity.Caller;
import org.codonor.common.money.Money;
import org.codonor.contributions.contribution.InstalmentStep;
import org.codonor.contributions.contribution.Planned;
import org.codonor.contributions.contribution.Standing;
import org.jspecify.annotations.Nullable;

/** A measure as its readers see it, with what it does to each contribution and what that leaves of the budget. */
record MeasureView(
        UUID id,
        String ref,
        String self,
        String donor,
        MeasureKind kind,
        String reason,
        @Nullable Money amount,
        LocalDate effectiveFrom,
        @Nullable LocalDate endedOn,
        MeasureState state,
        boolean inEffect,
        List<Effect> effects,
        List<String> adjustments,
        Instant notifiedAt,
        Caller.Actor notifiedBy,
        LocalDate acknowledgeBy,
        @Nullable Instant acknowledgedAt,
        Caller.@Nullable Actor acknowledgedBy,
        @Nullable String acknowledgement,
        @Nullable Instant retractedAt,
        @Nullable String retraction,
        List<String> allowedActions,
        Instant createdAt) {
    /**
     * What becomes of one contribution.
     *
     * @param change what is committed more or less, in the contribution's currency
     * @param committed what is committed once all that is known has come into effect
     */
    record Effect(
            String contribution,
            String self,
            String history,
            Money change,
            Money committed,
            @Nullable Standing standing,
            List<Step> instalments,
            Money available,
            Money planned,
            Money shortfall,
            Money contracted,
            Money overContracted) {}

    record Step(
            int no, @Nullable LocalDate plannedOn, @Nullable Money amount, Planned.@Nullable State state) {
        static Step of(InstalmentStep step, java.util.Currency currency) {
            return new Step(
                    step.no(),
                    step.plannedOn(),
                    step.amount() == null ? null : Money.of(step.amount(), currency),
                    step.state());
        }
    }
}

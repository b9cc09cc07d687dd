package org.codonor.contributions.donormeasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.id.Ids;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.money.Money;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.contribution.Contributions;
import org.codonor.contributions.contribution.NewDelta;
import org.codonor.contributions.contribution.Planned.State;
import org.codonor.contributions.programme.Verbs;
import org.codonor.contributions.programme.Verbs.Verb;
import org.jspecify.annotations.Nullable;

/** Finds measures, shows them, and records what was done to them. */
@ApplicationScoped
class DonorMeasures {
    @Inject
    Contributions contributions;

    @Inject
    BudgetNeeds needs;

    @Inject
    MeasureTerms terms;

    @Inject
    GivenBack givenBack;

    @Inject
    ProgrammeClock clock;

    @Inject
    CurrentCaller current;

    @Inject
    Verbs verbs;

    @Inject
    Act act;

    DonorMeasure get(String programme, String idOrRef) {
        var found = Ids.looksLikeId(idOrRef)
                ? DonorMeasure.<DonorMeasure>find("programme = ?1 and id = ?2", programme, UUID.fromString(idOrRef))
                : DonorMeasure.<DonorMeasure>find("programme = ?1 and ref = ?2", programme, idOrRef);
        return found.firstResultOptional().orElseThrow(Refused::notFound);
    }

    MeasureView recorded(DonorMeasure measure, @Nullable MeasureView before, @Nullable String why) {
        measure.persistAndFlush();
        MeasureView after = view(measure);
        act.record(Entry.of("donor-measure", measure.id, measure.ref)
                .because(why)
                .before(before)
                .after(after));
        return after;
    }

    MeasureView view(DonorMeasure measure) {
        LocalDate today = clock.today(measure.programme);
        List<Contribution> concerned = concerned(measure);
        LocalDate endedOn = endedOn(measure, concerned);
        MeasureState state = measure.state(today, endedOn);
        return new MeasureView(
                measure.id,
                measure.ref,
                measure.self(),
                measure.donor,
                measure.kind,
                measure.reason,
                measure.amount(),
                measure.effectiveFrom,
                endedOn,
                state,
                measure.isInEffect(today, endedOn),
                concerned.stream().map(each -> effect(measure, each)).toList(),
                measure.adjustments.stream()
                        .map(ref -> "/v1/programmes/" + measure.programme + "/adjustments/" + ref)
                        .toList(),
                measure.notifiedAt,
                measure.notifiedBy.actor(),
                terms.acknowledgeBy(measure),
                measure.acknowledgedAt,
                measure.acknowledgedBy == null ? null : measure.acknowledgedBy.actor(),
                measure.acknowledgement,
                measure.retractedAt,
                measure.retraction,
                verbs.allowed(possible(measure, state)),
                measure.notifiedAt);
    }

    /** Since when it has nothing left to do; null while it has, or once it is retracted. */
    @Nullable
    LocalDate endedOn(DonorMeasure measure) {
        return endedOn(measure, concerned(measure));
    }

    private List<Contribution> concerned(DonorMeasure measure) {
        return measure.contributions.stream()
                .map(ref -> contributions.find(measure.programme, ref).orElseThrow())
                .toList();
    }

    private @Nullable LocalDate endedOn(DonorMeasure measure, List<Contribution> concerned) {
        if (measure.isRetracted()) {
            return null;
        }
        var days = new ArrayList<@Nullable LocalDate>();
        concerned.forEach(contribution -> days.add(endedOn(measure, contribution)));
        return days.stream().anyMatch(Objects::isNull)
                ? null
                : days.stream()
                        .map(Objects::requireNonNull)
                        .max(LocalDate::compareTo)
                        .orElse(null);
    }

    private @Nullable LocalDate endedOn(DonorMeasure measure, Contribution contribution) {
        LocalDate done = switch (measure.kind) {
            case SUSPEND -> contribution.resumedFrom(measure.effectiveFrom);
            case WITHHOLD -> contribution.plannedAgainFrom(measure.effectiveFrom, withheld(measure, contribution));
            case WITHDRAW, REFUND_REQUEST -> givenBack.completeOn(measure, contribution);
            case INCREASE, REDUCE, RESUME -> null;
        };
        return done == null ? contribution.endedOn() : done;
    }

    private static Set<Integer> withheld(DonorMeasure measure, Contribution contribution) {
        return contribution.changes(measure.cause()).stream()
                .flatMap(change -> change.steps().stream())
                .filter(step -> step.state() == State.WITHHELD)
                .map(step -> step.no())
                .collect(Collectors.toSet());
    }

    private MeasureView.Effect effect(DonorMeasure measure, Contribution contribution) {
        List<NewDelta> changes = contribution.changes(measure.cause());
        BudgetNeeds.Cover cover = needs.of(contribution);
        return new MeasureView.Effect(
                contribution.ref(),
                contribution.self(),
                contribution.self() + "/history",
                Money.of(
                        changes.stream().map(NewDelta::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
                        contribution.currency()),
                contribution.amount(LocalDate.MAX),
                changes.stream()
                        .map(NewDelta::standing)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                changes.stream()
                        .flatMap(change -> change.steps().stream())
                        .map(step -> MeasureView.Step.of(step, contribution.currency()))
                        .toList(),
                cover.available(),
                cover.planned(),
                cover.shortfall(),
                cover.contracted(),
                cover.overContracted());
    }

    private List<Verb> possible(DonorMeasure measure, MeasureState state) {
        if (state != MeasureState.NOTIFIED) {
            return List.of();
        }
        var acknowledge = new Verb("acknowledge", "acknowledgeDonorMeasure");
        return current.caller().party().equals(measure.donor)
                ? List.of(acknowledge, new Verb("retract", "retractDonorMeasure"))
                : List.of(acknowledge);
    }
}

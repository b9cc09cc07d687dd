package org.codonor.contributions.donormeasure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.codonor.common.money.Money;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.contribution.Cause.Kind;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.contribution.InstalmentStep;
import org.codonor.contributions.contribution.NewDelta;
import org.codonor.contributions.contribution.NewPlan;
import org.codonor.contributions.contribution.Planned;
import org.codonor.contributions.contribution.Planned.State;
import org.codonor.contributions.contribution.Received;
import org.codonor.contributions.contribution.Replan;
import org.codonor.contributions.contribution.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What a measure changes of one contribution; refused when it changes nothing or does not fit. R11 to R13 are asked
 * where it is written.
 *
 * @param lastDay of the fiscal year that the contribution is tied to
 * @param allowedActions what the caller may do with the contribution
 */
record MeasureEffect(
        Contribution contribution,
        Received received,
        NewMeasure wanted,
        @Nullable LocalDate lastDay,
        Supplier<List<String>> allowedActions) {
    NewDelta on(NewDelta change) {
        return switch (wanted.kind()) {
            case INCREASE -> changed(change, amount());
            case REDUCE -> changed(change, amount().negate());
            case WITHHOLD -> change.plan(withheld());
            case SUSPEND -> suspended(change);
            case RESUME -> resumed(change);
            case WITHDRAW, REFUND_REQUEST -> throw new IllegalStateException("not here: " + wanted.kind());
        };
    }

    private BigDecimal amount() {
        Money stated = Objects.requireNonNull(wanted.amount());
        if (!stated.currency().equals(contribution.currency())) {
            throw Refused.because(CommonProblem.RULE)
                    .detail("The amount is in another currency.")
                    .error("/amount/currency", "R10", "currency", "It is in " + contribution.currency() + ".");
        }
        Money least = least();
        if (wanted.kind() == MeasureKind.REDUCE && !least.exceeds(stated)) {
            throw Refused.byRule("R10", "A reduction leaves something; whoever takes all back withdraws.")
                    .error("/amount/amount", "R10", "all", "Less than what is committed.")
                    .with("committed", least);
        }
        return stated.amount();
    }

    /** What is committed on its day, or less once all is in effect that is signed or notified. */
    private Money least() {
        Money then = contribution.amount(wanted.effectiveFrom());
        Money last = contribution.amount(LocalDate.MAX);
        return then.exceeds(last) ? last : then;
    }

    private List<Planned> plan() {
        return contribution.plan(wanted.effectiveFrom());
    }

    private NewDelta changed(NewDelta change, BigDecimal by) {
        return change.by(by)
                .plan(new Replan(contribution, received, wanted.effectiveFrom(), lastDay).after(by, wanted.plan()));
    }

    private List<InstalmentStep> withheld() {
        if (contribution.isInternal()) {
            throw Refused.byRule("R12", "The lead donor's own money comes by releases, not instalments.")
                    .error("/contribution", "R12", "internal", "It has no instalments.");
        }
        Set<Integer> open = plan().stream()
                .filter(planned ->
                        planned.isReceivable() && received.missing(planned).signum() > 0)
                .map(Planned::no)
                .collect(Collectors.toSet());
        return named(open, "is to come and is not withheld").stream()
                .map(no -> InstalmentStep.to(no, State.WITHHELD))
                .toList();
    }

    private NewDelta suspended(NewDelta change) {
        if (isSuspended()) {
            throw nothing("It is suspended by its donor already.");
        }
        return change.to(Standing.SUSPENDED);
    }

    private NewDelta resumed(NewDelta change) {
        Set<Integer> held =
                plan().stream().filter(Planned::isWithheld).map(Planned::no).collect(Collectors.toSet());
        if (wanted.instalments() == null && held.isEmpty() && !isSuspended()) {
            throw nothing("Nothing of it is suspended or withheld by its donor.");
        }
        var steps = new TreeMap<Integer, InstalmentStep>();
        if (wanted.plan() != null) {
            new NewPlan(wanted.plan())
                    .from(contribution, wanted.effectiveFrom())
                    .forEach(step -> steps.put(step.no(), step));
        }
        List<Integer> again = wanted.instalments() == null ? List.copyOf(held) : named(held, "is withheld");
        again.forEach(no -> steps.merge(
                no,
                InstalmentStep.to(no, State.PLANNED),
                (step, planned) -> step.state() == State.CANCELLED ? step : step.in(State.PLANNED)));
        NewDelta planned = change.plan(new ArrayList<>(steps.values()));
        return wanted.instalments() == null && isSuspended() ? planned.to(Standing.RESUMED) : planned;
    }

    private boolean isSuspended() {
        return contribution.suspendedBy(wanted.effectiveFrom()).contains(Kind.MEASURE);
    }

    /** Those that the measure names, or all that may be; refused when one of them may not be or none is left. */
    private List<Integer> named(Set<Integer> may, String what) {
        List<Integer> named = wanted.instalments() == null
                ? may.stream().sorted().toList()
                : wanted.instalments().stream().distinct().toList();
        if (named.isEmpty() || !may.containsAll(named)) {
            throw nothing("Only an instalment that " + what + " can be named.").with("instalments", may);
        }
        return named;
    }

    private Refused nothing(String says) {
        return Refused.wrongState(contribution.state(wanted.effectiveFrom()), allowedActions.get())
                .rule(wanted.kind().rule())
                .detail(says)
                .with("contribution", contribution.self());
    }
}

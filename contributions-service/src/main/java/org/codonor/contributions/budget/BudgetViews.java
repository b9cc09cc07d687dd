package org.codonor.contributions.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.contributions.budget.BudgetVersion.State;
import org.codonor.contributions.programme.Programmes;
import org.codonor.contributions.programme.Verbs;
import org.codonor.contributions.programme.Verbs.Verb;
import org.jspecify.annotations.Nullable;

/** Shows budget versions as the caller sees them today. */
@ApplicationScoped
class BudgetViews {
    private static final Verb CHANGE = new Verb("change", "changeBudgetVersion");
    private static final Verb SUBMIT = new Verb("submit", "submitBudgetVersion");
    private static final Verb DISCARD = new Verb("discard", "discardBudgetVersion");
    private static final Verb RETURN = new Verb("return", "returnBudgetVersion");
    private static final Verb REJECT = new Verb("reject", "rejectBudgetVersion");
    private static final Verb APPROVE = new Verb("approve", "approveBudgetVersion");

    @Inject
    Lines lines;

    @Inject
    Plans plans;

    @Inject
    Programmes programmes;

    @Inject
    ProgrammeClock clock;

    @Inject
    Verbs verbs;

    @Inject
    CurrentCaller current;

    BudgetVersionView of(BudgetVersion version) {
        Currency currency = programmes.get(version.programme).currency();
        return BudgetVersionView.of(
                version,
                List.copyOf(lines.of(version.id).values()),
                currency,
                state(version, inForce(version.programme)),
                allowed(version));
    }

    List<BudgetVersionView.Summary> summaries(String programme, List<BudgetVersion> versions) {
        Currency currency = programmes.get(programme).currency();
        UUID inForce = inForce(programme);
        return versions.stream()
                .map(version -> BudgetVersionView.summary(version, currency, state(version, inForce), allowed(version)))
                .toList();
    }

    List<String> allowed(BudgetVersion version) {
        return switch (version.state) {
            case DRAFT -> verbs.allowed(List.of(CHANGE, SUBMIT, DISCARD));
            case RETURNED -> verbs.allowed(List.of(CHANGE, DISCARD));
            case SUBMITTED ->
                verbs.allowed(
                        version.wasMadeBy(current.caller().subject())
                                ? List.of(RETURN, REJECT)
                                : List.of(RETURN, REJECT, APPROVE));
            case APPROVED, REJECTED, DISCARDED -> List.of();
        };
    }

    private @Nullable UUID inForce(String programme) {
        return plans.inForceWithoutLines(programme, clock.today(programme))
                .map(Plan::version)
                .orElse(null);
    }

    /** An approved version waits for its first day, is in force, or has been followed by another. */
    private String state(BudgetVersion version, @Nullable UUID inForce) {
        if (version.state != State.APPROVED) {
            return version.state.name();
        }
        if (version.id.equals(inForce)) {
            return "IN_FORCE";
        }
        return version.validFrom.isAfter(clock.today(version.programme)) ? "APPROVED" : "SUPERSEDED";
    }
}

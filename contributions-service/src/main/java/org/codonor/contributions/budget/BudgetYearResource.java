package org.codonor.contributions.budget;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.contributions.budget.BudgetVersion.Reason;
import org.codonor.contributions.budget.BudgetVersion.State;
import org.codonor.contributions.meeting.DecisionState;
import org.codonor.contributions.meeting.Decisions.Decided;
import org.codonor.contributions.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** Whether the donors decided on a year's budget before it began, and what holds without that (R99). */
@Path("/v1/programmes/{programme}/budget-years/{year}")
class BudgetYearResource {
    @Inject
    Plans plans;

    @Inject
    Lines lines;

    @Inject
    Grounds grounds;

    @Inject
    Programmes programmes;

    @Inject
    ProgrammeClock clock;

    enum YearState {
        DECIDED,
        OPEN,
        CONTINUED
    }

    record BudgetYearView(
            int year,
            YearState state,
            LocalDate beginsOn,
            @Nullable String inForce,
            @Nullable String proposed,
            @Nullable String proposedState,
            @Nullable String decision,
            @Nullable DecisionState decisionState,
            List<String> frozenLines) {}

    @GET
    @Transactional
    public BudgetYearView getBudgetYear(@PathParam("programme") String programme, @PathParam("year") int year) {
        programmes.get(programme);
        LocalDate begins = LocalDate.of(year, 1, 1);
        Optional<Plan> inForce = plans.inForce(programme, begins);
        Optional<BudgetVersion> proposed = proposed(programme, begins);
        Optional<Decided> decided = proposed.flatMap(grounds::about);
        boolean made =
                proposed.filter(version -> version.state == State.APPROVED).isPresent();
        Set<String> known = inForce.map(plan -> plan.lines().keySet()).orElse(Set.of());
        return new BudgetYearView(
                year,
                made
                        ? YearState.DECIDED
                        : clock.today(programme).isBefore(begins) ? YearState.OPEN : YearState.CONTINUED,
                begins,
                inForce.map(plan -> self(programme, plan.ref())).orElse(null),
                proposed.map(BudgetVersion::self).orElse(null),
                proposed.map(version -> version.state.name()).orElse(null),
                decided.map(Decided::ref).orElse(null),
                decided.map(Decided::state).orElse(null),
                proposed.filter(version -> !made)
                        .map(version -> lines.of(version.id).keySet().stream()
                                .filter(line -> !known.contains(line))
                                .toList())
                        .orElse(List.of()));
    }

    /** The version for the year: the approved one, otherwise the newest that is on its way. */
    private static Optional<BudgetVersion> proposed(String programme, LocalDate begins) {
        List<BudgetVersion> found = BudgetVersion.list(
                "programme = ?1 and reason = ?2 and validFrom = ?3 and state in ?4 order by id desc",
                programme,
                Reason.DECISION,
                begins,
                List.of(State.DRAFT, State.RETURNED, State.SUBMITTED, State.APPROVED));
        return found.stream()
                .filter(version -> version.state == State.APPROVED)
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    private static String self(String programme, String ref) {
        return "/v1/programmes/" + programme + "/budget-versions/" + ref;
    }
}

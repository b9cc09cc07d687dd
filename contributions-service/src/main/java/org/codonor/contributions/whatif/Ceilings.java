package org.codonor.contributions.whatif;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.codonor.contributions.ask.Agreements;
import org.codonor.contributions.ask.Agreements.Agreement;
import org.codonor.contributions.budget.Line;
import org.codonor.contributions.budget.Plan;
import org.codonor.contributions.budget.Plans;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.contribution.Contributions;
import org.codonor.contributions.contribution.Received;
import org.codonor.contributions.ledger.Headroom;
import org.codonor.contributions.ledger.LineUse;

/** How much of a contribution is left under each ceiling that the use would meet, and the lines and agreements behind it. */
@ApplicationScoped
class Ceilings {
    @Inject
    Contributions contributions;

    @Inject
    Plans plans;

    @Inject
    LineUse lineUse;

    @Inject
    Agreements agreements;

    @Inject
    Headroom headroom;

    List<Clause> of(Contribution contribution, Received received, Use use) {
        return switch (use.purpose()) {
            case PLAN -> List.of(planned(contribution, received, use));
            case CONTRACT -> contracted(contribution, use);
            case PAY -> paid(contribution, received, use);
        };
    }

    /** R25: what is available and in the newest approved version not planned. */
    private Clause planned(Contribution contribution, Received received, Use use) {
        BigDecimal planned = plans.newest(contribution.programme())
                .map(plan -> plan.funding().getOrDefault(contribution.ref(), BigDecimal.ZERO))
                .orElse(BigDecimal.ZERO);
        BigDecimal available = contributions.available(contribution, received).amount();
        return Clause.room(
                "R25",
                "unplanned",
                available.subtract(planned),
                use.amount(),
                available.toPlainString() + " of it may be planned, " + planned.toPlainString() + " is.");
    }

    /** R43 and R44: what the plan gives to the lines and nobody contracts, and what may be contracted in all. */
    private List<Clause> contracted(Contribution contribution, Use use) {
        String programme = contribution.programme();
        var clauses = new ArrayList<Clause>();
        List<Plan> binding = plans.binding(programme, use.on());
        List<Line> lines = binding.isEmpty()
                ? List.of()
                : binding.getFirst().lines().values().stream()
                        .filter(use::covers)
                        .toList();
        clauses.add(
                Clause.of("R43", "plan", !lines.isEmpty(), "Lines of the plan in force there: " + codes(lines) + "."));
        if (use.line() != null && !lines.isEmpty()) {
            boolean own = lines.getFirst().leadOwn();
            clauses.add(Clause.of(
                    "R43",
                    "lead-own",
                    !own,
                    own ? use.line() + " is the lead donor's own." : "Agreements may use it."));
        }
        List<LineUse.Use> used = lineUse.of(programme);
        Set<String> taken = byOthers(programme, use, used);
        if (use.line() != null) {
            boolean free = !taken.contains(use.line());
            clauses.add(Clause.of(
                    "R43",
                    "contracted",
                    free,
                    free ? "No other agreement contracts it." : "Another agreement contracts it."));
        }
        BigDecimal room = BigDecimal.ZERO;
        for (Line line : lines) {
            boolean open = !line.leadOwn() && !taken.contains(line.line());
            room = open ? room.add(free(contribution, line, binding, used)) : room;
        }
        clauses.add(Clause.room(
                "R43", "funding-plan", room, use.amount(), "What the plan gives there and is not contracted."));
        clauses.add(Clause.room(
                "R44",
                "uncommitted",
                headroom.uncommitted(programme, contribution.ref()),
                use.amount(),
                "What of " + contribution.ref() + " may still be contracted."));
        period(programme, use, clauses);
        return clauses;
    }

    private static BigDecimal free(Contribution contribution, Line line, List<Plan> binding, List<LineUse.Use> used) {
        BigDecimal planned = binding.stream()
                .map(plan -> plan.amount(line.line(), contribution.ref()))
                .min(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        var key = new LineUse.Key(line.line(), contribution.ref());
        BigDecimal contracted = used.stream()
                .filter(each -> each.key().equals(key))
                .map(LineUse.Use::contracted)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return planned.subtract(contracted).max(BigDecimal.ZERO);
    }

    /** Lines that an agreement other than the one in question contracts and that goes on: each belongs to one at a time. */
    private Set<String> byOthers(String programme, Use use, List<LineUse.Use> used) {
        Map<String, Agreement> known =
                agreements.all(programme).stream().collect(Collectors.toMap(Agreement::ref, each -> each));
        var taken = new HashSet<String>();
        for (LineUse.Use each : used) {
            Agreement agreement = known.get(each.agreement());
            if (agreement == null || each.contracted().signum() <= 0 || agreement.isOver(use.on())) {
                continue;
            }
            boolean own = use.agreement() != null
                    ? agreement.ref().equals(use.agreement())
                    : use.partner() == null || use.partner().equals(agreement.partner());
            if (!own) {
                taken.add(each.key().line());
            }
        }
        return taken;
    }

    /** R53, R54 and R55: what may be paid under the agreements in question, and what lies at the lead donor. */
    private List<Clause> paid(Contribution contribution, Received received, Use use) {
        String programme = contribution.programme();
        List<LineUse.Use> own = lineUse.of(programme).stream()
                .filter(each -> each.key().contribution().equals(contribution.ref()))
                .filter(each -> each.contracted().signum() > 0)
                .toList();
        Set<String> covered = plans.everApproved(programme).stream()
                .filter(use::covers)
                .map(Line::line)
                .collect(Collectors.toSet());
        Predicate<Agreement> funded = agreement -> own.stream()
                .anyMatch(each -> each.agreement().equals(agreement.ref())
                        && covered.contains(each.key().line()));
        List<Agreement> asked = agreements.all(programme).stream()
                .filter(each -> use.agreement() == null || each.ref().equals(use.agreement()))
                .filter(each -> use.partner() == null || each.partner().equals(use.partner()))
                .filter(funded)
                .toList();
        var clauses = new ArrayList<Clause>();
        String names = asked.stream().map(Agreement::ref).collect(Collectors.joining(", "));
        clauses.add(Clause.of(
                "R53",
                "funds",
                !asked.isEmpty(),
                asked.isEmpty() ? "It funds no such agreement." : "It funds " + names + "."));
        BigDecimal unpaid = asked.stream()
                .map(each -> headroom.unpaid(programme, contribution.ref(), each.ref()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        clauses.add(
                Clause.room("R55", "unpaid", unpaid, use.amount(), "What is contracted and neither paid nor held."));
        clauses.add(Clause.room(
                "R54",
                "cash",
                headroom.cash(programme, contribution.ref(), use.on()),
                use.amount(),
                "What of it lies free at the lead donor on " + use.on() + " and after; "
                        + new ToCome(contribution, received, use.on()).says()));
        period(programme, use, clauses);
        return clauses;
    }

    private void period(String programme, Use use, List<Clause> clauses) {
        if (use.agreement() != null) {
            agreements.find(programme, use.agreement()).ifPresent(each -> {
                boolean inside =
                        !use.on().isBefore(each.startsOn()) && !use.on().isAfter(each.endsOn());
                String text = each.ref() + " runs from " + each.startsOn() + " to " + each.endsOn() + ".";
                Clause dates = Clause.of("R45", "agreement", inside, text);
                clauses.add(use.purpose() == Purpose.PAY ? dates : dates.shown());
            });
        }
    }

    private static String codes(List<Line> lines) {
        return lines.isEmpty()
                ? "none"
                : lines.stream().map(Line::line).limit(20).collect(Collectors.joining(", "));
    }
}

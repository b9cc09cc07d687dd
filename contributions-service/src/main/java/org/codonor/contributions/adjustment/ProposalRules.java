package org.codonor.contributions.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.codonor.common.change.Act;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.common.rows.Rows;
import org.codonor.contributions.adjustment.NewAdjustment.Extension;
import org.codonor.contributions.budget.Plan;
import org.codonor.contributions.budget.Plans;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.contribution.Contributions;
import org.codonor.contributions.obligation.Organisations;
import org.codonor.contributions.programme.Programme;
import org.codonor.contributions.programme.Programmes;

/** Is a proposal one at all? Everything wrong is listed at once. */
@ApplicationScoped
class ProposalRules {
    @Inject
    Programmes programmes;

    @Inject
    Plans plans;

    @Inject
    Contributions contributions;

    @Inject
    Organisations organisations;

    @Inject
    WantedRules wanted;

    @Inject
    ExchangeBooked exchange;

    @Inject
    Limits limits;

    @Inject
    Rows rows;

    @Inject
    Act act;

    /** Refused (422) with all violations. */
    void check(NewAdjustment proposal, UUID self) {
        Programme programme = programmes.get(act.programme());
        Currency currency = programme.currency();
        List<Shift> shifts = proposal.shifts(currency);
        var found = new ArrayList<Violation>();
        if (!programme.covers(proposal.validFrom())) {
            found.add(new Violation(
                    "/validFrom",
                    "programme",
                    "The programme runs " + programme.startsOn() + " to " + programme.endsOn() + "."));
        }
        if (shifts.isEmpty() && proposal.type().needsMoves()) {
            found.add(new Violation("/moves", "required", "It moves something.", "R39"));
        }
        moves(proposal, shifts, found);
        what(proposal, found);
        if (proposal.extension() != null) {
            extension(proposal.extension(), programme, found);
        }
        if (proposal.type() == AdjustmentType.FX_TECHNICAL) {
            if (!proposal.begins().isEmpty()) {
                found.add(new Violation("/newLines", "technical", "Exchange differences begin no line.", "R31"));
            }
            exchange.check(shifts, self, found);
        }
        if (!found.isEmpty()) {
            throw Refused.because(CommonProblem.RULE)
                    .detail("The adjustment breaks rules of the programme.")
                    .errors(found);
        }
    }

    private void moves(NewAdjustment proposal, List<Shift> shifts, List<Violation> found) {
        Set<String> lines = new HashSet<>(proposal.begins().keySet());
        plans.newest(act.programme()).map(Plan::lines).ifPresent(known -> lines.addAll(known.keySet()));
        Map<String, Contribution> known = new HashMap<>();
        contributions.all(act.programme()).forEach(each -> known.put(each.ref(), each));
        for (int i = 0; i < shifts.size(); i++) {
            Shift shift = shifts.get(i);
            String pointer = "/moves/" + i;
            if (shift.amount().signum() <= 0) {
                found.add(new Violation(pointer + "/amount", "positive", "What moves is above zero.", "R39"));
            }
            if (!known.containsKey(shift.contribution())) {
                found.add(new Violation(pointer + "/contribution", "unknown", "There is no such contribution."));
            }
            if (shift.fromLine() == null && shift.toLine() == null) {
                found.add(new Violation(pointer, "no-line", "Say which line it leaves or reaches.", "R39"));
            } else if (shift.isOneSided() && !proposal.type().changesTotal()) {
                found.add(new Violation(
                        pointer,
                        "one-sided",
                        "Only a change of the ceiling and exchange differences change the total.",
                        "R39"));
            }
            if (shift.fromLine() != null && shift.fromLine().equals(shift.toLine())) {
                found.add(new Violation(pointer, "same-line", "It leaves and reaches the same line.", "R39"));
            }
            line(pointer + "/fromLine", shift.fromLine(), lines, found);
            line(pointer + "/toLine", shift.toLine(), lines, found);
        }
    }

    private static void line(
            String pointer, @org.jspecify.annotations.Nullable String line, Set<String> known, List<Violation> found) {
        if (line != null && !known.contains(line)) {
            found.add(new Violation(pointer, "unknown", "The budget has no such line; a new one is in newLines."));
        }
    }

    private void what(NewAdjustment proposal, List<Violation> found) {
        boolean partners = !NewAdjustment.orNone(proposal.partnersAdded()).isEmpty()
                || !NewAdjustment.orNone(proposal.partnersDropped()).isEmpty();
        if (proposal.type() == AdjustmentType.PARTNER_CHANGE && !partners) {
            found.add(new Violation("/partnersAdded", "required", "Say which partner joins or leaves.", "R31"));
        }
        if (proposal.type() == AdjustmentType.EXTENSION && proposal.extension() == null) {
            found.add(new Violation("/extension", "required", "Say which agreement ends when.", "R31"));
        }
        List<String> dropped = NewAdjustment.orNone(proposal.partnersDropped());
        for (int i = 0; i < dropped.size(); i++) {
            if (!organisations.knows(act.programme(), dropped.get(i))) {
                found.add(new Violation("/partnersDropped/" + i, "unknown", "There is no such partner.", "R31"));
            }
        }
        List<String> earmarks = NewAdjustment.orNone(proposal.earmarks());
        boolean touchesMoney =
                earmarks.isEmpty() && NewAdjustment.orNone(proposal.moves()).isEmpty();
        if (proposal.type() == AdjustmentType.EARMARK && touchesMoney) {
            found.add(new Violation("/earmarks", "required", "Say whose earmark or funding changes.", "R31"));
        }
        wanted.check(proposal, found);
    }

    /** R40: it is asked for in time, and inside the programme. */
    private void extension(Extension extension, Programme programme, List<Violation> found) {
        var ends = rows.one(
                "select ends_on from agreements where programme = ? and ref = ?",
                row -> row.getObject(1, LocalDate.class),
                programme.code(),
                extension.agreement());
        if (ends.isEmpty()) {
            found.add(new Violation("/extension/agreement", "unknown", "There is no such signed agreement."));
            return;
        }
        if (!extension.endsOn().isAfter(ends.get()) || !programme.covers(extension.endsOn())) {
            found.add(new Violation(
                    "/extension/endsOn",
                    "date",
                    "The agreement ends on " + ends.get() + ", the programme on " + programme.endsOn() + "."));
        }
        if (act.today().isAfter(ends.get().minusDays(limits.extensionNoticeDays()))) {
            found.add(new Violation(
                    "/extension",
                    "too-late",
                    "A request for extension comes at least " + limits.extensionNoticeDays() + " days before "
                            + ends.get() + ".",
                    "R40"));
        }
    }

    static BigDecimal sum(List<Shift> shifts, String contribution) {
        return shifts.stream()
                .filter(shift -> shift.contribution().equals(contribution))
                .map(Shift::net)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

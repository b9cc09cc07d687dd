package org.codonor.contributions.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.codonor.common.money.Money;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.contributions.amendment.Amended.Amount;
import org.codonor.contributions.amendment.Amended.OfContribution;
import org.codonor.contributions.amendment.Amended.OfMoney;
import org.codonor.contributions.amendment.Amended.OtherEarmark;
import org.codonor.contributions.arrangement.Arrangement;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.contribution.Contributions;
import org.codonor.contributions.contribution.EarmarkCodes;
import org.codonor.contributions.contribution.NewContribution.NewInstalment;
import org.codonor.contributions.programme.Programmes;

/** What a draft of an amendment must fulfil on whatever day it is signed. */
@ApplicationScoped
class DraftRules {
    @Inject
    Programmes programmes;

    @Inject
    Contributions contributions;

    @Inject
    EarmarkCodes codes;

    void check(Arrangement arrangement, NewAmendment draft) {
        List<Violation> found = violations(arrangement, draft);
        if (!found.isEmpty()) {
            throw Refused.because(CommonProblem.RULE)
                    .detail("The arrangement cannot be amended like this.")
                    .errors(found);
        }
    }

    List<Violation> violations(Arrangement arrangement, NewAmendment draft) {
        var found =
                new ArrayList<>(new Shape(arrangement, programmes.get(arrangement.programme()), draft).violations());
        for (int i = 0; i < draft.changes().size(); i++) {
            if (draft.changes().get(i) instanceof OfContribution change) {
                money(arrangement, change, "/changes/" + i, found);
            }
        }
        return found;
    }

    private void money(Arrangement arrangement, OfContribution change, String pointer, List<Violation> found) {
        Optional<Contribution> contribution = contributions
                .find(arrangement.programme(), change.contribution())
                .filter(each -> each.ref().equals(change.contribution()))
                .filter(each -> arrangement.ref().equals(each.arrangement()));
        if (contribution.isEmpty()) {
            found.add(new Violation(
                    pointer + "/contribution",
                    "unknown",
                    "There is no contribution " + change.contribution() + " under this arrangement."));
            return;
        }
        if (change instanceof Amount amount) {
            amount(amount.change(), contribution.get(), pointer + "/change", found);
        }
        if (change instanceof OfMoney planned && planned.plan() != null) {
            plan(planned.plan(), contribution.get(), pointer + "/plan/", found);
        }
        if (change instanceof OtherEarmark other) {
            found.addAll(codes.unknown(arrangement.programme(), pointer + "/earmark", other.earmark()));
        }
    }

    private static void amount(Money change, Contribution contribution, String pointer, List<Violation> found) {
        if (!change.currency().equals(contribution.currency())) {
            found.add(new Violation(
                    pointer + "/currency", "currency", "It is in " + contribution.currency() + ".", "R10"));
        }
        if (change.isZero()) {
            found.add(new Violation(pointer + "/amount", "zero", "Say how much more or less.", "R10"));
        }
    }

    /** Amounts that are malformed are refused (400). */
    private static void plan(
            List<NewInstalment> plan, Contribution contribution, String pointer, List<Violation> found) {
        var numbers = new HashSet<Integer>();
        for (int i = 0; i < plan.size(); i++) {
            BigDecimal amount = Money.parse(plan.get(i).amount(), contribution.currency());
            if (!numbers.add(plan.get(i).no())) {
                found.add(new Violation(pointer + i + "/no", "unique", "Two instalments have this number.", "R12"));
            }
            if (amount.signum() == 0) {
                found.add(new Violation(
                        pointer + i + "/amount", "positive", "An instalment is above zero; leave it out.", "R12"));
            }
        }
    }
}

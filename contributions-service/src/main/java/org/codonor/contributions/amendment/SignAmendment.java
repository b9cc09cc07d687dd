package org.codonor.contributions.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.codonor.common.change.Act;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.contributions.adjustment.EarmarkApprovals;
import org.codonor.contributions.adjustment.ShortfallDrafts;
import org.codonor.contributions.adjustment.ShortfallDrafts.Shortfall;
import org.codonor.contributions.arrangement.Amendment;
import org.codonor.contributions.arrangement.Arrangement;
import org.codonor.contributions.contribution.Contributions;

/**
 * Signs an amendment: everything that held when the arrangement was signed and its money committed holds again, and what
 * it changes of contributions is written as dated changes from its day on (R10).
 */
@ApplicationScoped
class SignAmendment {
    @Inject
    Texts texts;

    @Inject
    DraftRules rules;

    @Inject
    AmendMoney money;

    @Inject
    EarmarkApprovals approvals;

    @Inject
    Footing footing;

    @Inject
    ShortfallDrafts drafts;

    @Inject
    Contributions contributions;

    @Inject
    Act act;

    void sign(Amendment amendment, LocalDate signedOn) {
        NewAmendment said = texts.of(amendment);
        var found = new ArrayList<>(rules.violations(amendment.arrangement(), said));
        days(amendment.arrangement(), said, signedOn, found);
        terms(amendment.arrangement(), said, found);
        List<Touched> touched = Touched.of(said, contributions.all(act.programme()));
        var obstacles = new Obstacles(found, new ArrayList<>());
        touched.forEach(each -> money.change(each, amendment, obstacles));
        obstacles.refuse("The amendment cannot be signed like this.");
        amendment.sign(signedOn);
        Touched.adjustments(touched).forEach(ref -> approvals.signed(ref, amendment.self()));
        amendment.needs(drafted(touched, amendment, said));
    }

    /** What was read as of a day stays: an amendment takes effect on the day on which it is signed here, or later. */
    private void days(Arrangement arrangement, NewAmendment said, LocalDate signedOn, List<Violation> found) {
        LocalDate today = act.today();
        if (signedOn.isAfter(today)) {
            found.add(new Violation("/signedOn", "future", "It is signed today or was signed before."));
        }
        LocalDate first = arrangement.signedOn();
        if (first != null && signedOn.isBefore(first)) {
            found.add(new Violation("/signedOn", "before-arrangement", "The arrangement was signed on " + first + "."));
        }
        if (said.effectiveFrom().isBefore(today)) {
            found.add(new Violation(
                    "/effectiveFrom",
                    "past",
                    "It takes effect today, " + today + ", or later: change the draft.",
                    "R10"));
        }
    }

    /** R07: what must be stated stays stated. */
    private static void terms(Arrangement arrangement, NewAmendment said, List<Violation> found) {
        for (int i = 0; i < said.changes().size(); i++) {
            if (said.changes().get(i) instanceof Amended.OtherTerms other) {
                String pointer = "/changes/" + i + "/terms/";
                arrangement
                        .terms(said.effectiveFrom())
                        .amendedBy(other.terms())
                        .missing()
                        .forEach(term -> found.add(new Violation(
                                pointer + term, "missing", "This must be agreed before anybody signs.", "R07")));
            }
        }
    }

    /** R25: what the budget plans more than is left is drafted as an adjustment, as after a donor's reduction. */
    private List<String> drafted(List<Touched> touched, Amendment amendment, NewAmendment said) {
        LocalDate from = said.effectiveFrom();
        var drafted = new ArrayList<String>();
        for (Touched each : touched) {
            if (each.more().signum() < 0) {
                String ref = each.contribution().ref();
                footing.planned(each.contribution(), each.moneyPointer())
                        .forEach(shortage -> drafts.open(
                                        new Shortfall(ref, shortage.missing(), from, said.reason(), amendment.self()))
                                .ifPresent(drafted::add));
            }
        }
        return drafted;
    }
}

package org.codonor.contributions.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.arrangement.Arrangement;
import org.codonor.contributions.arrangement.ArrangementState;
import org.codonor.contributions.arrangement.Arrangements;
import org.codonor.contributions.programme.Donor;
import org.codonor.contributions.programme.Programme;
import org.codonor.contributions.programme.Programmes;

/** Judges pledges against what the programme knows: donors, arrangements, calendars, codes. */
@ApplicationScoped
class Pledges {
    @Inject
    Programmes programmes;

    @Inject
    Arrangements arrangements;

    @Inject
    EarmarkCodes codes;

    /** The donor of an acceptable pledge; refused (422) with everything that is wrong with it. */
    Donor check(String programme, NewContribution pledge) {
        Programme life = programmes.get(programme);
        var refused = Refused.because(CommonProblem.RULE).detail("The contribution cannot be pledged like this.");
        Optional<Donor> donor = programmes.donor(programme, pledge.donor());
        if (donor.isEmpty()) {
            throw refused.error("/donor", "unknown", "There is no such donor in the programme.");
        }
        refused.errors(
                new PledgeRule(donor.get().isLead(), donor.get().calendar(), life.currency()).violations(pledge));
        basis(programme, donor.get(), pledge, refused);
        within(life, "/effectiveFrom", pledge.effectiveFrom(), refused);
        within(life, "/availableFrom", pledge.availableFrom(), refused);
        within(life, "/availableTo", pledge.availableTo(), refused);
        if (pledge.earmark() != null) {
            refused.errors(codes.unknown(programme, "/earmark", pledge.earmark()));
        }
        if (refused.hasErrors()) {
            throw refused;
        }
        return donor.get();
    }

    /** R06: is what the contribution stands on there? */
    boolean isFounded(Contribution contribution, LocalDate today) {
        if (contribution.internal) {
            return contribution.approvalRef != null;
        }
        return contribution.arrangement != null
                && arrangements
                        .find(contribution.programme, contribution.arrangement)
                        .filter(found -> found.state(today) == ArrangementState.IN_FORCE)
                        .isPresent();
    }

    private void basis(String programme, Donor donor, NewContribution pledge, Refused refused) {
        if (donor.isLead()) {
            if (pledge.approvalRef() == null) {
                refused.error("/approvalRef", "R06", "required", "The lead donor's own money stands on its approval.");
            }
            return;
        }
        if (pledge.arrangement() == null) {
            refused.error("/arrangement", "R06", "required", "A co-donor's money stands on an arrangement.");
            return;
        }
        Optional<Arrangement> arrangement = arrangements.find(programme, pledge.arrangement());
        if (arrangement
                .filter(found -> found.ref().equals(pledge.arrangement()))
                .filter(found -> found.donor().equals(donor.code()))
                .isEmpty()) {
            refused.error("/arrangement", "R06", "unknown", "There is no such arrangement with this donor.");
        }
    }

    private static void within(Programme life, String pointer, LocalDate date, Refused refused) {
        if (!life.covers(date)) {
            refused.error(pointer, "programme", "The programme runs " + life.startsOn() + " to " + life.endsOn() + ".");
        }
    }
}

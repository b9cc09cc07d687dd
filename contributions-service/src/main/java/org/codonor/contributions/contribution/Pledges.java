package org.codonor.contributions.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.arrangement.Arrangement;
import org.codonor.contributions.arrangement.ArrangementState;
import org.codonor.contributions.arrangement.Arrangements;
import org.codonor.contributions.catalogue.Catalogue;
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
    Catalogue catalogue;

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
        earmark(programme, pledge, refused);
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
        if (arrangement.filter(found -> found.donor().equals(donor.code())).isEmpty()) {
            refused.error("/arrangement", "R06", "unknown", "There is no such arrangement with this donor.");
        }
    }

    private void earmark(String programme, NewContribution pledge, Refused refused) {
        NewContribution.NewEarmark earmark = pledge.earmark();
        if (earmark == null) {
            return;
        }
        Catalogue.Codes codes = catalogue.codes(programme);
        known("/earmark/geos/", earmark.geosOrNone(), codes.geos(), refused);
        known("/earmark/coreAreas/", earmark.coreAreasOrNone(), codes.coreAreas(), refused);
        known("/earmark/outcomes/", earmark.outcomesOrNone(), codes.outcomes().keySet(), refused);
    }

    private static void known(String pointer, List<String> wanted, Collection<String> codes, Refused refused) {
        for (int i = 0; i < wanted.size(); i++) {
            if (!codes.contains(wanted.get(i))) {
                refused.error(pointer + i, "unknown", "The programme does not know this code.");
            }
        }
    }

    private static void within(Programme life, String pointer, LocalDate date, Refused refused) {
        if (!life.covers(date)) {
            refused.error(pointer, "programme", "The programme runs " + life.startsOn() + " to " + life.endsOn() + ".");
        }
    }
}

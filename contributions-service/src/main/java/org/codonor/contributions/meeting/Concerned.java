package org.codonor.contributions.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.contribution.Contributions;
import org.codonor.contributions.programme.Donor;
import org.codonor.contributions.programme.Programmes;

/** Which donors a meeting or a decision concerns. */
@ApplicationScoped
class Concerned {
    @Inject
    Programmes programmes;

    @Inject
    Contributions contributions;

    @Inject
    ProgrammeClock clock;

    /** The donors among the participants of a meeting. */
    Set<String> donorsIn(Meeting meeting) {
        Set<String> donors =
                programmes.donors(meeting.programme).stream().map(Donor::code).collect(Collectors.toSet());
        return meeting.participants.stream()
                .map(Participant::party)
                .filter(donors::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The lead donor and each co-donor with a contribution that is neither settled nor withdrawn. */
    Set<String> donors(String programme) {
        LocalDate today = clock.today(programme);
        var donors = new TreeSet<String>();
        programmes.leadDonor(programme).map(Donor::code).ifPresent(donors::add);
        contributions.all(programme).stream()
                .filter(contribution -> contribution.isCommitted() && !contribution.isClosed(today))
                .map(Contribution::donor)
                .forEach(donors::add);
        return donors;
    }

    /** The donors that have to be invited: to an annual meeting all, to any other one the lead donor. */
    Set<String> invited(Meeting meeting) {
        return meeting.kind == MeetingKind.ANNUAL
                ? donors(meeting.programme)
                : programmes.leadDonor(meeting.programme).map(Donor::code).stream()
                        .collect(Collectors.toSet());
    }

    /** The co-donors with a committed contribution in a year (R96). */
    List<String> coDonors(String programme, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        return contributions.all(programme).stream()
                .filter(contribution -> contribution.isCommitted() && !contribution.isInternal())
                .filter(contribution -> !contribution.isClosed(first)
                        && !contribution.effectiveFrom().isAfter(last)
                        && !contribution.availableTo(first).isBefore(first))
                .map(Contribution::donor)
                .distinct()
                .sorted()
                .toList();
    }

    /** The party for which the caller speaks here; refused (422) when it is none of those asked. */
    static String speaker(String party, Set<String> asked, String rule) {
        if (!asked.contains(party)) {
            throw Refused.because(CommonProblem.RULE)
                    .rule(rule)
                    .detail("Only the donors concerned agree, each for itself.")
                    .with("donors", asked);
        }
        return party;
    }
}

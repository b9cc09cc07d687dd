package org.codonor.contributions.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.contributions.obligation.Duties;
import org.codonor.contributions.obligation.Duty;
import org.codonor.contributions.programme.Donor;
import org.codonor.contributions.programme.Programme;
import org.codonor.contributions.programme.Programmes;

/** What meetings ask of the donors: the annual one, its pack, agreement to the minutes, and the action points. */
@ApplicationScoped
class MeetingDuties implements Duties {
    @Inject
    AnnualMeetings annual;

    @Inject
    Meetings meetings;

    @Inject
    Concerned concerned;

    @Inject
    Programmes programmes;

    @Inject
    ProgrammeClock clock;

    @Override
    @Transactional
    public List<Duty> of(String programme) {
        Optional<String> lead = programmes.leadDonor(programme).map(Donor::code);
        if (lead.isEmpty()) {
            return List.of();
        }
        LocalDate today = clock.today(programme);
        var duties = new ArrayList<Duty>();
        Programme life = programmes.get(programme);
        for (int year = life.startsOn().getYear(); year <= life.endsOn().getYear(); year++) {
            duties.addAll(annual(annual.of(programme, year), lead.get()));
        }
        for (Meeting meeting : Meeting.<Meeting>list("programme", programme)) {
            Set<String> others = new java.util.TreeSet<>(concerned.donorsIn(meeting));
            others.remove(lead.get());
            if (!others.isEmpty()) {
                duties.addAll(ofMeeting(meeting, lead.get(), others, today));
            }
        }
        ActionPoint.<ActionPoint>list("programme", programme)
                .forEach(point -> duties.addAll(ofPoint(point, lead.get())));
        return duties;
    }

    private static List<Duty> annual(AnnualMeetings.Year year, String lead) {
        if (year.coDonors().isEmpty()) {
            return List.of();
        }
        var debt = new Duty.Debt("ANNUAL_MEETING", "Annual donor meeting " + year.year(), lead, year.coDonors());
        Duty duty = Duty.of("AM-" + year.year(), debt, year.dueOn(), "R96");
        Meeting meeting = year.meeting();
        return List.of(
                meeting == null ? duty : duty.from(meeting.ref, meeting.self()).done(meeting.heldOn, meeting.ref));
    }

    private List<Duty> ofMeeting(Meeting meeting, String lead, Set<String> others, LocalDate today) {
        var duties = new ArrayList<Duty>();
        if (meeting.kind == MeetingKind.ANNUAL && (meeting.state.isAhead() || meeting.state.wasHeld())) {
            Pack pack = meetings.pack(meeting);
            var debt = new Duty.Debt("MEETING_PACK", "Pack of " + meeting.title, lead, List.copyOf(others));
            duties.add(Duty.of("PACK-" + meeting.ref, debt, pack.dueOn(), "R97")
                    .from(meeting.ref, meeting.self())
                    .done(pack.completeOn(), meeting.ref));
        }
        LocalDate agreeBy = meeting.minutesAgreeBy;
        if (agreeBy != null && meeting.minutesReference != null) {
            for (String donor : others) {
                var debt = new Duty.Debt(
                        "MINUTES_AGREEMENT", "Agree to the minutes of " + meeting.title, donor, List.of(lead));
                Agreement agreement = meeting.agreements.get(donor);
                boolean silent = agreement == null && today.isAfter(agreeBy);
                duties.add(Duty.of("MIN-" + meeting.ref + "-" + donor, debt, agreeBy, "R98")
                        .from(meeting.ref, meeting.self())
                        .done(agreement == null ? null : agreement.agreedOn(), meeting.minutesReference)
                        .waived(silent ? "The time to answer is over: the minutes count as agreed." : null));
            }
        }
        return duties;
    }

    private List<Duty> ofPoint(ActionPoint point, String lead) {
        if (point.state == ActionPoint.State.CARRIED_OVER) {
            return List.of();
        }
        List<String> creditors = point.owner.equals(lead)
                ? concerned.donors(point.programme).stream()
                        .filter(donor -> !donor.equals(lead))
                        .toList()
                : List.of(lead);
        String title = point.text.length() <= 300 ? point.text : point.text.substring(0, 299) + "…";
        var debt = new Duty.Debt("ACTION_POINT", title, point.owner, creditors.isEmpty() ? List.of(lead) : creditors);
        return List.of(Duty.of("AP." + point.ref, debt, point.dueOn, "R100")
                .from(point.ref, point.self())
                .done(point.doneOn, point.evidence)
                .waived(point.state == ActionPoint.State.DROPPED ? point.reason : null));
    }
}

package org.codonor.contributions.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The annual meetings that are owed, and those that were held (R96). */
@ApplicationScoped
class AnnualMeetings {
    @Inject
    Concerned concerned;

    /**
     * One calendar year.
     *
     * @param coDonors to whom the meeting is owed
     * @param meeting the one that was held, otherwise the one that is planned
     */
    record Year(int year, List<String> coDonors, @Nullable Meeting meeting) {
        LocalDate dueOn() {
            return LocalDate.of(year, 12, 31);
        }

        boolean isHeld() {
            return meeting != null && meeting.heldOn != null;
        }
    }

    Year of(String programme, int year) {
        List<Meeting> annual = Meeting.list("programme = ?1 and kind = ?2", programme, MeetingKind.ANNUAL);
        Meeting meeting = annual.stream()
                .filter(each -> each.day().getYear() == year)
                .filter(each -> each.state.isAhead() || each.state.wasHeld())
                .min(Comparator.comparing((Meeting each) -> each.heldOn == null).thenComparing(Meeting::day))
                .orElse(null);
        return new Year(year, concerned.coDonors(programme, year), meeting);
    }
}

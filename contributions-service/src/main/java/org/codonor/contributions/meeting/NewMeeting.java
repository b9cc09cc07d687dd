package org.codonor.contributions.meeting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A meeting as it is planned. */
record NewMeeting(
        @Nullable String ref,
        MeetingKind kind,
        String title,
        LocalDate plannedOn,
        @Nullable List<AgendaItem> agenda,
        @Nullable List<Participant> participants) {
    List<AgendaItem> agendaOrNone() {
        return agenda == null ? List.of() : agenda;
    }

    List<Participant> participantsOrNone() {
        return participants == null ? List.of() : participants;
    }
}

package org.codonor.contributions.meeting;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.codonor.common.id.Ids;
import org.jspecify.annotations.Nullable;

/** A meeting of the donors, from its plan to its agreed minutes. */
@Entity
@Table(name = "meetings")
class Meeting extends PanacheEntityBase {
    @Id
    UUID id;

    String programme;
    String ref;

    @Enumerated(EnumType.STRING)
    MeetingKind kind;

    String title;
    LocalDate plannedOn;

    @Enumerated(EnumType.STRING)
    MeetingState state;

    @Nullable
    LocalDate heldOn;

    @Nullable
    String minutesReference;

    @Nullable
    String minutesHash;

    @Nullable
    LocalDate minutesSharedOn;

    @Nullable
    LocalDate minutesAgreeBy;

    @Nullable
    LocalDate minutesAgreedOn;

    @Nullable
    String reason;

    @ElementCollection
    @CollectionTable(name = "meeting_agenda", joinColumns = @JoinColumn(name = "meeting"))
    @OrderColumn(name = "no")
    List<AgendaItem> agenda = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "meeting_participants", joinColumns = @JoinColumn(name = "meeting"))
    @OrderColumn(name = "no")
    List<Participant> participants = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "meeting_documents", joinColumns = @JoinColumn(name = "meeting"))
    @OrderColumn(name = "no")
    List<PackDocument> documents = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "meeting_agreements", joinColumns = @JoinColumn(name = "meeting"))
    @MapKeyColumn(name = "party")
    Map<String, Agreement> agreements = new HashMap<>();

    Instant createdAt;
    String createdBy;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    protected Meeting() {}

    Meeting(String programme, String ref, NewMeeting plan, Instant at, String by) {
        id = Ids.next();
        this.programme = programme;
        this.ref = ref;
        kind = plan.kind();
        state = MeetingState.PLANNED;
        createdAt = at;
        createdBy = by;
        plan(plan);
    }

    /** What is planned, as long as it lies ahead. */
    final void plan(NewMeeting plan) {
        title = plan.title();
        plannedOn = plan.plannedOn();
        agenda.clear();
        agenda.addAll(plan.agendaOrNone());
        takePart(plan.participantsOrNone());
    }

    NewMeeting asPlan() {
        return new NewMeeting(ref, kind, title, plannedOn, List.copyOf(agenda), List.copyOf(participants));
    }

    final void takePart(List<Participant> who) {
        participants.clear();
        participants.addAll(who);
    }

    void share(List<PackDocument> more) {
        documents.addAll(more);
    }

    void convene() {
        state = MeetingState.CONVENED;
    }

    void hold(LocalDate on) {
        state = MeetingState.HELD;
        heldOn = on;
    }

    /** A draft of the minutes; agreement to an earlier one does not count for it. */
    void minute(String reference, @Nullable String hash, LocalDate sharedOn, LocalDate agreeBy) {
        state = MeetingState.MINUTES_DRAFT;
        minutesReference = reference;
        minutesHash = hash;
        minutesSharedOn = sharedOn;
        minutesAgreeBy = agreeBy;
        agreements.clear();
    }

    /** One donor agrees; with the last of those that took part the minutes are agreed (R98). */
    void agree(String party, Agreement agreement, Set<String> tookPart) {
        agreements.put(party, agreement);
        if (outstanding(tookPart).isEmpty()) {
            state = MeetingState.MINUTES_AGREED;
            minutesAgreedOn = agreement.agreedOn();
        }
    }

    void postpone(String why) {
        state = MeetingState.POSTPONED;
        reason = why;
    }

    void replan(LocalDate on) {
        state = MeetingState.PLANNED;
        plannedOn = on;
        reason = null;
    }

    void cancel(String why) {
        state = MeetingState.CANCELLED;
        reason = why;
    }

    /** With 15 working days past, minutes that nobody opposed count as agreed (R98). */
    MeetingState state(LocalDate today) {
        return isAgreedByTime(today) ? MeetingState.MINUTES_AGREED : state;
    }

    @Nullable
    LocalDate agreedOn(LocalDate today) {
        return isAgreedByTime(today) && minutesAgreeBy != null ? minutesAgreeBy.plusDays(1) : minutesAgreedOn;
    }

    List<String> outstanding(Set<String> tookPart) {
        return tookPart.stream()
                .filter(party -> !agreements.containsKey(party))
                .sorted()
                .toList();
    }

    LocalDate day() {
        return heldOn == null ? plannedOn : heldOn;
    }

    String self() {
        return "/v1/programmes/" + programme + "/meetings/" + ref;
    }

    private boolean isAgreedByTime(LocalDate today) {
        return state == MeetingState.MINUTES_DRAFT && minutesAgreeBy != null && today.isAfter(minutesAgreeBy);
    }
}

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
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.codonor.common.id.Ids;
import org.jspecify.annotations.Nullable;

/** What the donors decide together; each agrees for itself. */
@Entity
@Table(name = "decisions")
class Decision extends PanacheEntityBase {
    record NewDecision(
            @Nullable String ref,
            @Nullable String meeting,
            DecisionKind kind,
            String text,
            @Nullable String linkedRef) {}

    @Id
    UUID id;

    String programme;
    String ref;

    @Nullable
    UUID meeting;

    @Enumerated(EnumType.STRING)
    DecisionKind kind;

    String text;

    @Nullable
    String linkedRef;

    @Enumerated(EnumType.STRING)
    DecisionState state;

    @Nullable
    LocalDate decidedOn;

    @Nullable
    UUID deferredTo;

    @Nullable
    LocalDate implementedOn;

    @Nullable
    UUID revokedBy;

    @Nullable
    String reason;

    @ElementCollection
    @CollectionTable(name = "decision_agreements", joinColumns = @JoinColumn(name = "decision"))
    @MapKeyColumn(name = "party")
    Map<String, Agreement> agreements = new HashMap<>();

    Instant createdAt;
    String createdBy;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    protected Decision() {}

    Decision(String programme, String ref, @Nullable UUID meeting, NewDecision proposal, Instant at, String by) {
        id = Ids.next();
        this.programme = programme;
        this.ref = ref;
        this.meeting = meeting;
        kind = proposal.kind();
        text = proposal.text();
        linkedRef = proposal.linkedRef();
        state = DecisionState.PROPOSED;
        createdAt = at;
        createdBy = by;
    }

    /** One donor agrees; with the last of those concerned it is decided. */
    void agree(String party, Agreement agreement, Set<String> asked) {
        agreements.put(party, agreement);
        if (outstanding(asked).isEmpty()) {
            decide(DecisionState.AGREED, agreement.agreedOn(), null);
        }
    }

    void decide(DecisionState how, LocalDate on, @Nullable String why) {
        state = how;
        decidedOn = on;
        reason = why;
    }

    void defer(UUID toMeeting, LocalDate on) {
        decide(DecisionState.DEFERRED, on, null);
        deferredTo = toMeeting;
    }

    void implement(LocalDate on) {
        state = DecisionState.IMPLEMENTED;
        implementedOn = on;
    }

    void revoke(UUID by) {
        state = DecisionState.REVOKED;
        revokedBy = by;
    }

    List<String> outstanding(Set<String> asked) {
        return state != DecisionState.PROPOSED
                ? List.of()
                : asked.stream()
                        .filter(party -> !agreements.containsKey(party))
                        .sorted()
                        .toList();
    }

    String self() {
        return "/v1/programmes/" + programme + "/decisions/" + ref;
    }
}

package org.codonor.contributions.arrangement;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.codonor.common.id.Ids;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** What the lead donor and a co-donor have agreed; a draft until it is signed, amended but never edited afterwards. */
@Entity
@Table(name = "arrangements")
public class Arrangement extends PanacheEntityBase {
    @Id
    UUID id;

    String programme;
    String ref;
    String donor;
    String type;
    LocalDate effectiveFrom;
    LocalDate endsOn;

    @Nullable
    String documentRef;

    @Embedded
    @Nullable
    Terms terms;

    @Nullable
    LocalDate signedOn;

    @Nullable
    LocalDate withdrawnOn;

    @Nullable
    LocalDate suspendedOn;

    @Nullable
    String suspendedBy;

    @Nullable
    LocalDate noticedOn;

    @Nullable
    LocalDate terminatedOn;

    @Nullable
    LocalDate closedOn;

    @Nullable
    String remark;

    List<String> adjustments;

    @OneToMany(mappedBy = "arrangement", fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @OrderBy("effectiveFrom, no")
    List<Amendment> amendments = new ArrayList<>();

    Instant createdAt;
    String createdBy;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    protected Arrangement() {}

    Arrangement(String programme, String ref, NewArrangement draft, Instant at, String by) {
        id = Ids.next();
        this.programme = programme;
        this.ref = ref;
        donor = draft.donor();
        type = draft.type();
        adjustments = List.of();
        createdAt = at;
        createdBy = by;
        draft(draft);
    }

    /** What a draft says, as long as it is one. */
    final void draft(NewArrangement draft) {
        effectiveFrom = draft.effectiveFrom();
        endsOn = draft.endsOn();
        documentRef = draft.documentRef();
        terms = draft.terms();
    }

    NewArrangement asDraft() {
        return new NewArrangement(ref, donor, type, effectiveFrom, endsOn, documentRef, stated());
    }

    void sign(LocalDate on) {
        signedOn = on;
    }

    void withdraw(LocalDate on, String why) {
        withdrawnOn = on;
        remark = why;
    }

    void suspend(LocalDate on, String byParty, String why) {
        suspendedOn = on;
        suspendedBy = byParty;
        remark = why;
    }

    void resume(String why) {
        suspendedOn = null;
        suspendedBy = null;
        remark = why;
    }

    void terminate(LocalDate noticeOn, LocalDate on, String why) {
        noticedOn = noticeOn;
        terminatedOn = on;
        remark = why;
    }

    /** Drafted for what the budget lacks because it ends. */
    void needs(List<String> adjustmentRefs) {
        adjustments = List.copyOf(adjustmentRefs);
    }

    void close(LocalDate on) {
        closedOn = on;
    }

    /** The terms as they were signed. */
    Terms stated() {
        return terms == null ? Terms.NONE : terms;
    }

    /** The terms on a day: those signed first and what amendments made of them by then. */
    public Terms terms(LocalDate on) {
        return effective(on).map(amendment -> amendment.terms).reduce(stated(), Terms::amendedBy, (a, b) -> b);
    }

    /** Its last day, as it is agreed on a day. */
    public LocalDate endsOn(LocalDate on) {
        LocalDate last = effective(on)
                .map(amendment -> amendment.endsOn)
                .filter(end -> end != null)
                .reduce(endsOn, (before, after) -> after);
        return terminatedOn != null && terminatedOn.isBefore(last) ? terminatedOn : last;
    }

    private Stream<Amendment> effective(LocalDate on) {
        return amendments.stream()
                .filter(amendment -> amendment.isSigned() && !amendment.effectiveFrom.isAfter(on))
                .sorted(Amendment.IN_ORDER);
    }

    public UUID id() {
        return id;
    }

    public String programme() {
        return programme;
    }

    public String ref() {
        return ref;
    }

    public String donor() {
        return donor;
    }

    public LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    public List<Amendment> amendments() {
        return amendments.stream().sorted(Amendment.BY_NUMBER).toList();
    }

    /** When it was signed; null for what was not. */
    public @Nullable LocalDate signedOn() {
        return signedOn;
    }

    /** True for what is agreed and goes on: signed, not over, and nobody has given notice. */
    public boolean mayBeAmended(LocalDate on) {
        return switch (state(on)) {
            case SIGNED, IN_FORCE, SUSPENDED -> terminatedOn == null;
            case DRAFT, TERMINATED, EXPIRED, CLOSED, WITHDRAWN -> false;
        };
    }

    public boolean isSigned() {
        return signedOn != null;
    }

    /** True for what was signed and is not over: its terms bind. */
    public boolean binds(LocalDate on) {
        return switch (state(on)) {
            case SIGNED, IN_FORCE, SUSPENDED, EXPIRED -> true;
            case DRAFT, TERMINATED, CLOSED, WITHDRAWN -> false;
        };
    }

    /** Derived from what was done and from dates (domain 6.1). Its end comes also while it is suspended. */
    public ArrangementState state(LocalDate today) {
        if (closedOn != null) {
            return ArrangementState.CLOSED;
        }
        if (withdrawnOn != null) {
            return ArrangementState.WITHDRAWN;
        }
        if (signedOn == null) {
            return ArrangementState.DRAFT;
        }
        if (terminatedOn != null && !today.isBefore(terminatedOn)) {
            return ArrangementState.TERMINATED;
        }
        if (today.isBefore(effectiveFrom)) {
            return ArrangementState.SIGNED;
        }
        if (today.isAfter(endsOn(today))) {
            return ArrangementState.EXPIRED;
        }
        return suspendedOn == null ? ArrangementState.IN_FORCE : ArrangementState.SUSPENDED;
    }

    public String self() {
        return "/v1/programmes/" + programme + "/arrangements/" + ref;
    }
}

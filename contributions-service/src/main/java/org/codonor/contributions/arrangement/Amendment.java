package org.codonor.contributions.arrangement;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.codonor.common.id.Ids;
import org.jspecify.annotations.Nullable;

/** What changes of an arrangement from a day on: a draft until it is signed; EFFECTIVE follows from that day. */
@Entity
@Table(name = "arrangement_amendments")
public class Amendment extends PanacheEntityBase {
    static final Comparator<Amendment> BY_NUMBER = Comparator.comparingInt(amendment -> amendment.no);
    static final Comparator<Amendment> IN_ORDER = Comparator.comparing((Amendment amendment) -> amendment.effectiveFrom)
            .thenComparing(BY_NUMBER);

    /** What is stored; EFFECTIVE is derived. */
    enum Stage {
        DRAFT,
        SIGNED,
        WITHDRAWN
    }

    /** Where an amendment stands on a day (domain 6.1). */
    public enum State {
        DRAFT,
        SIGNED,
        EFFECTIVE,
        WITHDRAWN
    }

    /**
     * What an amendment says.
     *
     * @param terms those that change; the others stay
     * @param contributions what changes of contributions, as text of the feature that writes it
     */
    public record Said(
            String reason,
            @Nullable String documentRef,
            LocalDate effectiveFrom,
            @Nullable LocalDate endsOn,
            @Nullable Terms terms,
            String contributions) {}

    @Id
    UUID id;

    @ManyToOne
    @JoinColumn(name = "arrangement")
    Arrangement arrangement;

    int no;
    String reason;

    @Nullable
    String documentRef;

    LocalDate effectiveFrom;

    @Nullable
    LocalDate endsOn;

    @Embedded
    @Nullable
    Terms terms;

    @Column(columnDefinition = "text")
    String contributions;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    Stage stage;

    @Nullable
    LocalDate signedOn;

    @Nullable
    String remark;

    List<String> adjustments;

    Instant createdAt;
    String createdBy;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    protected Amendment() {}

    private Amendment(Arrangement arrangement, Said said, Instant at, String by) {
        id = Ids.next();
        this.arrangement = arrangement;
        no = arrangement.amendments.size() + 1;
        stage = Stage.DRAFT;
        adjustments = List.of();
        createdAt = at;
        createdBy = by;
        draft(said);
    }

    /** The next draft of an arrangement. */
    public static Amendment of(Arrangement arrangement, Said said, Instant at, String by) {
        var amendment = new Amendment(arrangement, said, at, by);
        arrangement.amendments.add(amendment);
        return amendment;
    }

    /** What a draft says, as long as it is one. */
    public final void draft(Said said) {
        reason = said.reason();
        documentRef = said.documentRef();
        effectiveFrom = said.effectiveFrom();
        endsOn = said.endsOn();
        terms = said.terms();
        contributions = said.contributions();
    }

    public void sign(LocalDate on) {
        stage = Stage.SIGNED;
        signedOn = on;
    }

    /** Drafted for what the budget lacks because of it. */
    public void needs(List<String> adjustmentRefs) {
        adjustments = List.copyOf(adjustmentRefs);
    }

    public void withdraw(String why) {
        stage = Stage.WITHDRAWN;
        remark = why;
    }

    public UUID id() {
        return id;
    }

    public int no() {
        return no;
    }

    public Arrangement arrangement() {
        return arrangement;
    }

    public Said said() {
        return new Said(reason, documentRef, effectiveFrom, endsOn, terms, contributions);
    }

    public boolean isSigned() {
        return stage == Stage.SIGNED;
    }

    public List<String> adjustments() {
        return adjustments;
    }

    public @Nullable LocalDate signedOn() {
        return signedOn;
    }

    public @Nullable String remark() {
        return remark;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public State state(LocalDate today) {
        return switch (stage) {
            case DRAFT -> State.DRAFT;
            case WITHDRAWN -> State.WITHDRAWN;
            case SIGNED -> today.isBefore(effectiveFrom) ? State.SIGNED : State.EFFECTIVE;
        };
    }

    /** What people call it. */
    public String ref() {
        return arrangement.ref() + "-" + no;
    }

    public String self() {
        return arrangement.self() + "/amendments/" + no;
    }
}

package org.codonor.contributions.contribution;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.codonor.common.id.Ids;
import org.codonor.common.money.Money;
import org.codonor.common.money.Rate;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/**
 * One donor's money: a pledge until it is committed, firm from then on. What was committed first is never edited; it
 * changes by {@link Delta}s, and everything that can change is read as of a day.
 */
@Entity
@Table(name = "contributions")
public class Contribution extends PanacheEntityBase {
    @Id
    UUID id;

    String programme;
    String ref;
    String donor;
    boolean internal;

    @Nullable
    String arrangement;

    @Nullable
    String approvalRef;

    @Column(precision = 20, scale = 4)
    BigDecimal amount;

    String currency;

    @Column(precision = 18, scale = 10)
    BigDecimal indicativeRate;

    @Nullable
    String fiscalYear;

    LocalDate effectiveFrom;
    LocalDate availableFrom;
    LocalDate availableTo;

    @Embedded
    @Nullable
    Earmark earmark;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "instalments", joinColumns = @JoinColumn(name = "contribution"))
    @OrderBy("no")
    List<Instalment> instalments = new ArrayList<>();

    @OneToMany(mappedBy = "contribution", fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @OrderBy("effectiveFrom, no")
    List<Delta> deltas = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    ContributionState state;

    @Nullable
    Instant committedAt;

    @Nullable
    LocalDate endedOn;

    @Nullable
    String remark;

    Instant createdAt;
    String createdBy;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    protected Contribution() {}

    Contribution(String programme, String ref, boolean internal, NewContribution pledge, Instant at, String by) {
        id = Ids.next();
        this.programme = programme;
        this.ref = ref;
        this.internal = internal;
        donor = pledge.donor();
        state = ContributionState.PLEDGED;
        createdAt = at;
        createdBy = by;
        pledge(pledge);
    }

    /** What a pledge says, as long as it is one. */
    final void pledge(NewContribution pledge) {
        arrangement = pledge.arrangement();
        approvalRef = pledge.approvalRef();
        amount = pledge.amount().amount();
        currency = pledge.amount().currency().getCurrencyCode();
        indicativeRate = pledge.rate().value();
        fiscalYear = pledge.fiscalYear();
        effectiveFrom = pledge.effectiveFrom();
        availableFrom = pledge.availableFrom();
        availableTo = pledge.availableTo();
        NewContribution.NewEarmark wanted = pledge.earmark();
        earmark = wanted == null ? null : wanted.earmark();
        instalments.clear();
        instalments.addAll(pledge.plan());
    }

    /** The pledge as it was written, for a change of it. */
    NewContribution asPledge() {
        return new NewContribution(
                ref,
                donor,
                arrangement,
                approvalRef,
                money(amount),
                indicativeRate(),
                fiscalYear,
                effectiveFrom,
                availableFrom,
                availableTo,
                earmark == null ? null : NewContribution.NewEarmark.of(earmark),
                instalments.stream()
                        .map(planned -> NewContribution.NewInstalment.of(planned, currency()))
                        .toList());
    }

    void commit(Instant at) {
        state = ContributionState.COMMITTED;
        committedAt = at;
    }

    void end(ContributionState how, LocalDate on, String why) {
        state = how;
        endedOn = on;
        remark = why;
    }

    /** Everything about it that changes with time. */
    Course course() {
        return new Course(first(), standing().map(NewDelta::of).toList());
    }

    /** As {@link #course}, as it was on record at a moment. */
    Course courseAt(Instant knownAt) {
        return new Course(
                first(),
                deltas.stream()
                        .filter(delta -> delta.stoodAt(knownAt))
                        .sorted(Delta.IN_ORDER)
                        .map(NewDelta::of)
                        .toList());
    }

    private Course.First first() {
        return new Course.First(
                amount, instalments.stream().map(Planned::of).toList(), earmark, availableFrom, availableTo);
    }

    Stream<Delta> standing() {
        return deltas.stream().filter(Delta::stands).sorted(Delta.IN_ORDER);
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

    public String self() {
        return "/v1/programmes/" + programme + "/contributions/" + ref;
    }

    public String donor() {
        return donor;
    }

    public @Nullable String arrangement() {
        return arrangement;
    }

    /** True for the lead donor's own money that stands on this approval (R06). */
    public boolean isApprovedBy(@Nullable String approval) {
        return internal && approval != null && approval.equals(approvalRef);
    }

    public @Nullable String fiscalYear() {
        return fiscalYear;
    }

    /** True for the lead donor's own money. */
    public boolean isInternal() {
        return internal;
    }

    /** Derived from what was done and from the days on which changes take effect (domain 6.2). */
    public ContributionState state(LocalDate on) {
        boolean ended = endedOn != null && !on.isBefore(endedOn);
        if (!ended && wasCancelledAsPledge()) {
            return ContributionState.PLEDGED;
        }
        if (state == ContributionState.PLEDGED || ended) {
            return state;
        }
        Course course = course();
        if (course.isWithdrawn(on)) {
            return ContributionState.WITHDRAWN;
        }
        return course.suspendedBy(on).isEmpty() ? ContributionState.COMMITTED : ContributionState.SUSPENDED;
    }

    private boolean wasCancelledAsPledge() {
        return state == ContributionState.CANCELLED && committedAt == null;
    }

    /** R14: what suspends it on a day, also when it is withdrawn. */
    public Set<Cause.Kind> suspendedBy(LocalDate on) {
        return course().suspendedBy(on);
    }

    /** Everything that an act changed of it, also what was taken back since. */
    public List<NewDelta> changes(Cause cause) {
        return deltas.stream()
                .filter(delta -> delta.cause.equals(cause))
                .map(NewDelta::of)
                .toList();
    }

    /** The first day from one on, on which its donor no longer suspends it; null while none is known. */
    public @Nullable LocalDate resumedFrom(LocalDate from) {
        return course().firstDay(from, course -> day -> !course.suspendedBy(day).contains(Cause.Kind.MEASURE));
    }

    /** The first day from one on, on which none of these instalments is withheld; null while none is known. */
    public @Nullable LocalDate plannedAgainFrom(LocalDate from, Set<Integer> instalments) {
        return course().firstDay(
                        from,
                        course -> day -> course.plan(day).stream()
                                .noneMatch(planned -> planned.isWithheld() && instalments.contains(planned.no())));
    }

    /** When it was settled or cancelled. */
    public @Nullable LocalDate endedOn() {
        return endedOn;
    }

    /** True once it counts as firm, whatever became of it later; what was cancelled counts no more. */
    public boolean isCommitted() {
        return state.isCommitted();
    }

    /** True when it is settled, withdrawn or cancelled by then: it funds nothing new (R15). */
    public boolean isClosed(LocalDate on) {
        return switch (state(on)) {
            case SETTLED, CANCELLED, WITHDRAWN -> true;
            case PLEDGED, COMMITTED, SUSPENDED -> false;
        };
    }

    public Currency currency() {
        return Currency.getInstance(currency);
    }

    /** R10: what is committed on a day: what was committed first, and amendments and measures in effect by then. */
    public Money amount(LocalDate on) {
        return money(course().amount(on));
    }

    public Rate indicativeRate() {
        return new Rate(indicativeRate);
    }

    public LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    /** The first day on which it may be used, as it is agreed on a day. */
    public LocalDate availableFrom(LocalDate on) {
        return course().availableFrom(on);
    }

    /** The last day on which it may be used, as it is agreed on a day. */
    public LocalDate availableTo(LocalDate on) {
        return course().availableTo(on);
    }

    /** The last day until which it may be used from a day on without a gap; null when it may not be used on that day. */
    public @Nullable LocalDate availableUntil(LocalDate day) {
        return course().availableUntil(day);
    }

    /** Its instalments as they stand on a day, by number. */
    public List<Planned> plan(LocalDate on) {
        return course().plan(on);
    }

    /** What it is restricted to on a day; null without a restriction. */
    public @Nullable Earmark earmark(LocalDate on) {
        return course().earmark(on);
    }

    /** Every restriction that holds on some day from one to another; null entries are days without one. */
    public List<@Nullable Earmark> earmarks(LocalDate from, LocalDate to) {
        return course().earmarks(from, to);
    }

    private Money money(BigDecimal sum) {
        return Money.of(sum, currency());
    }
}

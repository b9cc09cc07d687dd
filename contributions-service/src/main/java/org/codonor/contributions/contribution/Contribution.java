package org.codonor.contributions.contribution;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.codonor.common.id.Ids;
import org.codonor.common.money.Money;
import org.codonor.common.money.Rate;
import org.codonor.contributions.contribution.Earmark.Strictness;
import org.jspecify.annotations.Nullable;

/** One donor's money: a pledge until it is committed, firm from then on. */
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

    @Enumerated(EnumType.STRING)
    @Nullable
    Strictness earmarkStrictness;

    List<String> earmarkGeos;
    List<String> earmarkCoreAreas;
    List<String> earmarkPartners;
    List<String> earmarkOutcomes;

    @Nullable
    String earmarkText;

    @ElementCollection
    @CollectionTable(name = "instalments", joinColumns = @JoinColumn(name = "contribution"))
    @OrderBy("no")
    List<Instalment> instalments = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    ContributionState state;

    @Nullable
    Instant committedAt;

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
        NewContribution.NewEarmark earmark = pledge.earmark();
        earmarkStrictness = earmark == null ? null : earmark.strictness();
        earmarkGeos = earmark == null ? List.of() : earmark.geosOrNone();
        earmarkCoreAreas = earmark == null ? List.of() : earmark.coreAreasOrNone();
        earmarkPartners = earmark == null ? List.of() : earmark.partnersOrNone();
        earmarkOutcomes = earmark == null ? List.of() : earmark.outcomesOrNone();
        earmarkText = earmark == null ? null : earmark.text();
        instalments.clear();
        instalments.addAll(pledge.plan());
    }

    /** The pledge as it was written, for a change of it. */
    NewContribution asPledge() {
        Earmark earmark = earmark();
        return new NewContribution(
                ref,
                donor,
                arrangement,
                approvalRef,
                amount(),
                indicativeRate(),
                fiscalYear,
                effectiveFrom,
                availableFrom,
                availableTo,
                earmark == null ? null : NewContribution.NewEarmark.of(earmark),
                instalments.stream()
                        .map(planned -> NewContribution.NewInstalment.of(planned, amount().currency()))
                        .toList());
    }

    void commit(Instant at) {
        state = ContributionState.COMMITTED;
        committedAt = at;
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

    /** True for the lead donor's own money. */
    public boolean isInternal() {
        return internal;
    }

    public ContributionState state() {
        return state;
    }

    public boolean isCommitted() {
        return state.isCommitted();
    }

    public Money amount() {
        return Money.of(amount, Currency.getInstance(currency));
    }

    public Rate indicativeRate() {
        return new Rate(indicativeRate);
    }

    public LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    public LocalDate availableFrom() {
        return availableFrom;
    }

    public LocalDate availableTo() {
        return availableTo;
    }

    public List<Instalment> instalments() {
        return List.copyOf(instalments);
    }

    /** What it is restricted to; null without a restriction. */
    public @Nullable Earmark earmark() {
        return earmarkStrictness == null
                ? null
                : new Earmark(
                        earmarkStrictness,
                        List.copyOf(earmarkGeos),
                        List.copyOf(earmarkCoreAreas),
                        List.copyOf(earmarkPartners),
                        List.copyOf(earmarkOutcomes),
                        earmarkText);
    }
}

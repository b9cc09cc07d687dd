package org.codonor.partners.gain;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.codonor.common.id.Ids;
import org.codonor.partners.Deed;
import org.codonor.partners.agreement.Agreement;
import org.codonor.partners.ledger.Booking;
import org.codonor.partners.ledger.Split;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** What a partner's money of an agreement earned, gained or lost; it belongs to the programme. */
@Entity
@Table(name = "partner_gains")
class PartnerGain extends PanacheEntityBase {
    @Id
    UUID id;

    String programme;

    @Enumerated(EnumType.STRING)
    GainKind kind;

    String ref;
    UUID agreement;

    @Column(name = "agreement_ref")
    String agreementRef;

    String partner;

    @Enumerated(EnumType.STRING)
    GainState state = GainState.BOOKING;

    Currency currency;

    @Column(name = "value_date")
    LocalDate valueDate;

    @Column(precision = 20, scale = 4)
    BigDecimal amount;

    @ElementCollection
    @CollectionTable(name = "partner_gain_splits", joinColumns = @JoinColumn(name = "gain"))
    @OrderColumn(name = "position")
    @BatchSize(size = 50)
    List<Split> splits;

    String reason;

    @Nullable
    String evidence;

    @Column(name = "booked_in")
    @Nullable
    String bookedIn;

    @Nullable
    String transaction;

    Deed created;

    @Version
    int version;

    PartnerGain() {}

    PartnerGain(String ref, Agreement of, NewGain written, Deed created) {
        this.id = Ids.next();
        this.programme = of.programme();
        this.kind = written.kind();
        this.ref = ref;
        this.agreement = of.id();
        this.agreementRef = of.ref();
        this.partner = of.partner();
        this.currency = of.programmeCurrency();
        this.valueDate = written.valueDate();
        this.amount = written.amount().amount();
        this.splits = new ArrayList<>(
                written.splits().stream().map(Split.Written::split).toList());
        this.reason = written.reason();
        this.evidence = written.evidence();
        this.created = created;
    }

    void booked(Booking booking) {
        state = GainState.BOOKED;
        bookedIn = booking.quarter();
        transaction = booking.transaction();
    }

    void refused() {
        state = GainState.REFUSED;
    }

    List<Split> splits() {
        return splits;
    }

    String self() {
        return "/v1/programmes/" + programme + "/" + kind.path + "/" + (state == GainState.REFUSED ? id : ref);
    }
}

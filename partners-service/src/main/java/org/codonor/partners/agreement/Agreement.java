package org.codonor.partners.agreement;

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
import java.util.Objects;
import java.util.UUID;
import org.codonor.common.id.Ids;
import org.codonor.common.money.Money;
import org.codonor.partners.Deed;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** The document that the lead donor and a partner sign. What stands committed under it is in the ledger. */
@Entity
@Table(name = "agreements")
public class Agreement extends PanacheEntityBase {
    @Id
    UUID id;

    String programme;
    String ref;
    String partner;

    @Enumerated(EnumType.STRING)
    AgreementState state = AgreementState.DRAFT;

    @Nullable
    String title;

    @Column(name = "starts_on")
    LocalDate startsOn;

    @Column(name = "ends_on")
    LocalDate endsOn;

    String currency;

    @Column(name = "programme_currency")
    Currency programmeCurrency;

    @ElementCollection
    @CollectionTable(name = "agreement_commitments", joinColumns = @JoinColumn(name = "agreement"))
    @OrderColumn(name = "position")
    @BatchSize(size = 50)
    List<Commitment> commitments;

    @Column(name = "indirect_rate_pct", precision = 7, scale = 4)
    BigDecimal indirectRatePct;

    @Enumerated(EnumType.STRING)
    DisbursementModality modality;

    @Column(name = "advance_months")
    int advanceMonths;

    @Column(name = "report_schedule")
    ReportSchedule reportSchedule;

    @Enumerated(EnumType.STRING)
    @Column(name = "fx_method")
    FxMethod fxMethod;

    Clauses clauses;

    @Column(name = "general_agreement_ref")
    @Nullable
    String generalAgreementRef;

    Deed created;

    @Nullable
    Deed cleared;

    @Column(name = "signed_on")
    @Nullable
    LocalDate signedOn;

    @Nullable
    Deed signed;

    @Nullable
    SignedDocument document;

    @Nullable
    Suspension suspension;

    @Nullable
    Termination termination;

    @Column(name = "terminated_on")
    @Nullable
    LocalDate terminatedOn;

    @Column(name = "fin_closed")
    @Nullable
    Deed finClosed;

    @Column(name = "abandoned_reason")
    @Nullable
    String abandonedReason;

    @Version
    int version;

    Agreement() {}

    Agreement(String programme, String ref, Currency programmeCurrency, NewAgreement written, Deed created) {
        this.id = Ids.next();
        this.programme = programme;
        this.ref = ref;
        this.partner = written.partner();
        this.programmeCurrency = programmeCurrency;
        this.created = created;
        change(written);
    }

    /** Only a draft is changed; a signed agreement by an amendment. */
    void change(NewAgreement written) {
        title = written.title();
        startsOn = written.startsOn();
        endsOn = written.endsOn();
        currency = Objects.requireNonNull(written.currency());
        commitments = new ArrayList<>(written.commitments().stream()
                .map(Commitment.Written::commitment)
                .toList());
        indirectRatePct = new BigDecimal(written.indirectRatePct());
        modality = written.modality();
        advanceMonths = written.advanceMonths() == null ? 6 : written.advanceMonths();
        reportSchedule = written.reportSchedule() == null ? ReportSchedule.usual() : written.reportSchedule();
        fxMethod = written.fxMethod();
        clauses = written.clauses();
        generalAgreementRef = written.generalAgreementRef();
    }

    void clear(Deed deed) {
        state = AgreementState.CLEARED;
        cleared = deed;
    }

    void abandon(String reason) {
        state = AgreementState.ABANDONED;
        abandonedReason = reason;
    }

    /** The intent: the ledger is asked to commit the money. */
    void sign(Signature signature) {
        state = AgreementState.SIGNING;
        signedOn = signature.signedOn();
        document = signature.document();
    }

    void committed(Deed signature) {
        state = AgreementState.SIGNED;
        signed = signature;
    }

    void notCommitted() {
        state = AgreementState.CLEARED;
        signedOn = null;
        document = null;
    }

    void suspend(Suspension why) {
        state = AgreementState.SUSPENDED;
        suspension = why;
    }

    void resume() {
        state = AgreementState.SIGNED;
        suspension = null;
    }

    void terminate(LocalDate day, Termination why) {
        state = AgreementState.TERMINATED;
        suspension = null;
        terminatedOn = day;
        termination = why;
    }

    /** R48: nothing is owed any more, on either side. The intent: the ledger is asked to release what was never paid. */
    public void close() {
        state = AgreementState.CLOSING;
    }

    public void notClosed() {
        state = terminatedOn == null ? AgreementState.SIGNED : AgreementState.TERMINATED;
    }

    public void closed(Deed deed) {
        state = AgreementState.FIN_CLOSED;
        finClosed = deed;
    }

    NewAgreement written() {
        return new NewAgreement(
                ref,
                partner,
                title,
                startsOn,
                endsOn,
                currency,
                commitments.stream().map(one -> one.written(programmeCurrency)).toList(),
                ratePct(),
                modality,
                advanceMonths,
                reportSchedule,
                fxMethod,
                clauses,
                generalAgreementRef);
    }

    /** As people write it: at least one decimal, no trailing zeros. */
    String ratePct() {
        BigDecimal plain = indirectRatePct.stripTrailingZeros();
        return plain.setScale(Math.max(1, plain.scale())).toPlainString();
    }

    public String self() {
        return "/v1/programmes/" + programme + "/agreements/" + ref;
    }

    public UUID id() {
        return id;
    }

    public String programme() {
        return programme;
    }

    /** The party of whoever drafted it: only the lead donor's people do. */
    public String leadDonor() {
        return created.by().party();
    }

    public String ref() {
        return ref;
    }

    public String partner() {
        return partner;
    }

    /** In which the partner is paid and reports. */
    public Currency currency() {
        return Money.currency(currency);
    }

    public Currency programmeCurrency() {
        return programmeCurrency;
    }
}

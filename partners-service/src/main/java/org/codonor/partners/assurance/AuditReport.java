package org.codonor.partners.assurance;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.codonor.common.id.Ids;
import org.codonor.partners.Deed;
import org.jspecify.annotations.Nullable;

/** What auditors wrote about a partner's accounts of a year; it stays as it was received. */
@Entity
@Table(name = "audit_reports")
class AuditReport extends PanacheEntityBase {
    @Id
    UUID id;

    String programme;
    String ref;
    String partner;

    @Column(name = "agreement_ref")
    @Nullable
    String agreement;

    @Column(name = "of_year")
    int year;

    @Enumerated(EnumType.STRING)
    AuditKind kind;

    @Column(name = "received_on")
    LocalDate receivedOn;

    @Enumerated(EnumType.STRING)
    Opinion opinion;

    @Nullable
    String summary;

    @Column(name = "document_ref")
    @Nullable
    String documentRef;

    Currency currency;
    Deed created;

    @Version
    int version;

    AuditReport() {}

    AuditReport(String programme, String ref, NewAuditReport written, Currency currency, Deed created) {
        this.id = Ids.next();
        this.programme = programme;
        this.ref = ref;
        this.partner = written.partner();
        this.agreement = written.agreement();
        this.year = written.year();
        this.kind = written.kind();
        this.receivedOn = written.receivedOn();
        this.opinion = written.opinion();
        this.summary = written.summary();
        this.documentRef = written.documentRef();
        this.currency = currency;
        this.created = created;
    }

    static List<AuditReport> of(String programme, int year) {
        return list("programme = ?1 and year = ?2 order by id", programme, year);
    }

    String self() {
        return "/v1/programmes/" + programme + "/audit-reports/" + ref;
    }
}

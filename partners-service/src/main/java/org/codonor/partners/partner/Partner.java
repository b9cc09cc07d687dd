package org.codonor.partners.partner;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.codonor.common.id.Ids;
import org.codonor.partners.Deed;
import org.jspecify.annotations.Nullable;

/** An organisation that spends the programme's money under agreements. Its code is its name everywhere, for ever. */
@Entity
@Table(name = "partners")
public class Partner extends PanacheEntityBase {
    @Id
    UUID id;

    String programme;
    String code;
    String name;

    @Enumerated(EnumType.STRING)
    PartnerKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "audit_regime")
    AuditRegime auditRegime;

    @Column(name = "reporting_currency")
    String reportingCurrency;

    Identifiers identifiers;
    Contacts contacts;

    @Column(name = "general_agreement")
    @Nullable
    GeneralAgreement generalAgreement;

    @Nullable
    String profile;

    Deed created;

    @Version
    int version;

    Partner() {}

    Partner(String programme, NewPartner written, Deed created) {
        this.id = Ids.next();
        this.programme = programme;
        this.code = written.code();
        this.created = created;
        write(written);
    }

    void change(NewPartner written) {
        write(written);
    }

    private void write(NewPartner written) {
        written.check();
        name = written.name();
        kind = written.kind();
        auditRegime = written.auditRegime();
        reportingCurrency = written.reportingCurrency();
        identifiers = Objects.requireNonNull(written.identifiers());
        contacts = Objects.requireNonNull(written.contacts());
        generalAgreement = written.generalAgreement();
        profile = written.profile();
    }

    NewPartner written() {
        return new NewPartner(
                code, name, kind, auditRegime, reportingCurrency, identifiers, contacts, generalAgreement, profile);
    }

    public static Optional<Partner> named(String programme, String code) {
        return find("programme = ?1 and code = ?2", programme, code).firstResultOptional();
    }

    public String name() {
        return name;
    }

    public PartnerKind kind() {
        return kind;
    }

    public String self() {
        return "/v1/programmes/" + programme + "/partners/" + code;
    }

    public AuditRegime auditRegime() {
        return auditRegime;
    }

    public String reportingCurrency() {
        return reportingCurrency;
    }

    /** R41: an international organisation works under a general agreement. */
    public boolean isInternational() {
        return kind == PartnerKind.UN_BODY;
    }

    /** R46, both ways. */
    public boolean isAuditedAsItMust() {
        return auditRegime.fits(kind);
    }

    public @Nullable GeneralAgreement generalAgreement() {
        return generalAgreement;
    }
}

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
import java.util.List;
import java.util.UUID;
import org.codonor.common.id.Ids;
import org.codonor.partners.Deed;
import org.jspecify.annotations.Nullable;

/** An audit that is planned beside the yearly ones which the agreements ask for. */
@Entity
@Table(name = "planned_audits")
class PlannedAudit extends PanacheEntityBase {
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

    @Column(name = "due_on")
    LocalDate dueOn;

    String scope;
    Deed created;

    @Version
    int version;

    PlannedAudit() {}

    /** As it is written. */
    record New(
            @Nullable String ref,
            String partner,
            @Nullable String agreement,
            int year,
            AuditKind kind,
            LocalDate dueOn,
            String scope) {}

    PlannedAudit(String programme, String ref, New written, Deed created) {
        this.id = Ids.next();
        this.programme = programme;
        this.ref = ref;
        this.partner = written.partner();
        this.agreement = written.agreement();
        this.year = written.year();
        this.kind = written.kind();
        this.dueOn = written.dueOn();
        this.scope = written.scope();
        this.created = created;
    }

    static List<PlannedAudit> of(String programme, int year) {
        return list("programme = ?1 and year = ?2 order by id", programme, year);
    }
}

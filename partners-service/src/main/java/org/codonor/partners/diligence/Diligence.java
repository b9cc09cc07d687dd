package org.codonor.partners.diligence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
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

/** One assessment of a partner; never changed, only followed by a newer one. */
@Entity
@Table(name = "due_diligence")
class Diligence extends PanacheEntityBase {
    @Id
    UUID id;

    String programme;
    String ref;
    String partner;
    String scope;

    @Column(name = "done_on")
    LocalDate doneOn;

    @Column(name = "valid_until")
    LocalDate validUntil;

    @Enumerated(EnumType.STRING)
    @Column(name = "risk_rating")
    RiskRating riskRating;

    Findings findings;

    @Column(name = "document_ref")
    @Nullable
    String documentRef;

    Deed created;

    @Version
    int version;

    Diligence() {}

    Diligence(String programme, String ref, NewDiligence written, Deed created) {
        this.id = Ids.next();
        this.programme = programme;
        this.ref = ref;
        this.partner = written.partner();
        this.scope = written.scope();
        this.doneOn = written.doneOn();
        this.validUntil = written.validUntil();
        this.riskRating = written.riskRating();
        this.findings = new Findings(written.findings() == null ? List.of() : written.findings());
        this.documentRef = written.documentRef();
        this.created = created;
    }

    boolean isValidOn(LocalDate day) {
        return !day.isBefore(doneOn) && !day.isAfter(validUntil);
    }

    /** All of a partner, the newest first. */
    static List<Diligence> of(String programme, String partner) {
        return list(
                "programme = ?1 and partner = ?2",
                Sort.descending("doneOn").and("id", Sort.Direction.Descending),
                programme,
                partner);
    }

    String self() {
        return "/v1/programmes/" + programme + "/due-diligence-assessments/" + ref;
    }
}

package org.codonor.partners.assurance;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.codonor.common.id.Ids;
import org.codonor.partners.Deed;
import org.jspecify.annotations.Nullable;

/** What became of part of a questioned amount; it stays. */
@Entity
@Table(name = "finding_settlements")
class Settled extends PanacheEntityBase {
    @Id
    UUID id;

    String programme;
    String partner;
    UUID finding;

    @Enumerated(EnumType.STRING)
    Settlement how;

    @Column(precision = 20, scale = 4)
    BigDecimal amount;

    String reason;

    @Column(name = "refund_ref")
    @Nullable
    String refundRef;

    Deed settled;

    @Version
    int version;

    Settled() {}

    Settled(Finding of, NewSettlement written, Deed settled) {
        this.id = Ids.next();
        this.programme = of.programme;
        this.partner = of.partner;
        this.finding = of.id;
        this.how = written.how();
        this.amount = written.amount().amount();
        this.reason = written.reason();
        this.refundRef = written.refundRef();
        this.settled = settled;
    }

    static List<Settled> of(UUID finding) {
        return list("finding", Sort.by("id"), finding);
    }
}

package org.codonor.partners.refund;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.codonor.partners.Deed;
import org.codonor.partners.agreement.Agreement;

/** R78: a small amount that the partner need not pay back, for good. */
@Entity
@Table(name = "refund_waivers")
class RefundWaiver extends PanacheEntityBase {
    @Id
    UUID agreement;

    String programme;
    String partner;

    @Column(precision = 20, scale = 4)
    BigDecimal amount;

    String reason;
    Deed waived;

    @Version
    int version;

    RefundWaiver() {}

    RefundWaiver(Agreement of, BigDecimal amount, String reason, Deed waived) {
        this.agreement = of.id();
        this.programme = of.programme();
        this.partner = of.partner();
        this.amount = amount;
        this.reason = reason;
        this.waived = waived;
    }

    static Optional<RefundWaiver> of(UUID agreement) {
        return findByIdOptional(agreement);
    }
}

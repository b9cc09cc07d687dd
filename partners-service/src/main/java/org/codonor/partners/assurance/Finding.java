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
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.codonor.common.id.Ids;
import org.codonor.common.money.Money;
import org.codonor.partners.Deed;
import org.codonor.partners.assurance.NewAuditReport.NewFinding;
import org.jspecify.annotations.Nullable;

/** A finding: what is questioned is refunded, justified, written off or pending, always to the last minor unit. */
@Entity
@Table(name = "audit_findings")
class Finding extends PanacheEntityBase {
    @Id
    UUID id;

    String programme;
    String partner;
    UUID report;
    int no;
    String title;

    @Nullable
    String text;

    @Enumerated(EnumType.STRING)
    Severity severity;

    Currency currency;

    @Column(precision = 20, scale = 4)
    BigDecimal questioned;

    @Column(precision = 20, scale = 4)
    BigDecimal refunded = BigDecimal.ZERO;

    @Column(precision = 20, scale = 4)
    BigDecimal justified = BigDecimal.ZERO;

    @Column(name = "written_off", precision = 20, scale = 4)
    BigDecimal writtenOff = BigDecimal.ZERO;

    @Column(precision = 20, scale = 4)
    BigDecimal pending;

    @Column(name = "follow_up_on")
    @Nullable
    LocalDate followUpOn;

    @Column(name = "case_ref")
    @Nullable
    String caseRef;

    @Nullable
    Deed closed;

    @Column(name = "closed_because")
    @Nullable
    String closedBecause;

    @Version
    int version;

    Finding() {}

    Finding(AuditReport of, int no, NewFinding written, Currency currency) {
        this.id = Ids.next();
        this.programme = of.programme;
        this.partner = of.partner;
        this.report = of.id;
        this.no = no;
        this.title = written.title();
        this.text = written.text();
        this.severity = written.severity();
        this.currency = currency;
        Money amount = written.questioned() == null ? Money.zero(currency) : written.questioned();
        this.questioned = amount.amount();
        this.pending = amount.amount();
        this.followUpOn = written.followUpOn();
    }

    /** Part of what is pending has come to something; never more than is pending. */
    void settle(Settlement how, BigDecimal amount) {
        if (amount.compareTo(pending) > 0) {
            throw new IllegalArgumentException("more than is pending");
        }
        pending = pending.subtract(amount);
        switch (how) {
            case REFUNDED -> refunded = refunded.add(amount);
            case JUSTIFIED -> justified = justified.add(amount);
            case WRITTEN_OFF -> writtenOff = writtenOff.add(amount);
        }
    }

    boolean isOpen() {
        return closed == null;
    }

    Money money(BigDecimal amount) {
        return Money.of(amount, currency);
    }

    static List<Finding> of(UUID report) {
        return list("report", Sort.by("no"), report);
    }
}

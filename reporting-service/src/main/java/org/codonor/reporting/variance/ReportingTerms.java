package org.codonor.reporting.variance;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;

/** What a programme asks of its partners' reports; a programme without a row has the usual terms. */
@Entity
@Table(name = "reporting_terms")
class ReportingTerms extends PanacheEntityBase {
    private static final BigDecimal USUAL_VARIANCE_PCT = new BigDecimal("10.0000");

    @Id
    String programme;

    @Column(precision = 7, scale = 4)
    BigDecimal variancePct;

    @Version
    int lockVersion;

    @SuppressWarnings("NullAway")
    protected ReportingTerms() {}

    ReportingTerms(String programme) {
        this.programme = programme;
        this.variancePct = USUAL_VARIANCE_PCT;
    }

    /** The programme's terms, not yet kept when they are the usual ones. */
    static ReportingTerms of(String programme) {
        ReportingTerms known = findById(programme);
        return known == null ? new ReportingTerms(programme) : known;
    }

    void explainFrom(BigDecimal pct) {
        variancePct = pct.setScale(4);
    }
}

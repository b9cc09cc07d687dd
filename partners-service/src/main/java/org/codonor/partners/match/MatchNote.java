package org.codonor.partners.match;

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
import org.codonor.common.period.Quarter;
import org.codonor.partners.Deed;
import org.codonor.partners.agreement.Agreement;
import org.jspecify.annotations.Nullable;

/** What somebody said of a difference; the newest counts, for the amount that it was about. */
@Entity
@Table(name = "match_notes")
class MatchNote extends PanacheEntityBase {
    /** What follows from a note. */
    enum Outcome {
        /** Settled: it need not be looked at again. */
        EXPLAINED,
        /** It is looked at again in the next quarter. */
        CARRIED
    }

    @Id
    UUID id;

    String programme;
    UUID agreement;
    String partner;
    String quarter;
    String difference;

    @Column(precision = 20, scale = 4)
    @Nullable
    BigDecimal amount;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    String text;
    Deed written;

    @Version
    int version;

    MatchNote() {}

    MatchNote(Agreement about, Quarter quarter, Difference difference, Outcome outcome, String text, Deed written) {
        this.id = Ids.next();
        this.programme = about.programme();
        this.agreement = about.id();
        this.partner = about.partner();
        this.quarter = quarter.toString();
        this.difference = difference.key();
        this.amount = difference.amount() == null ? null : difference.amount().amount();
        this.outcome = outcome;
        this.text = text;
        this.written = written;
    }

    boolean isAbout(Quarter in, Difference one) {
        boolean same = one.amount() == null
                ? amount == null
                : amount != null && amount.compareTo(one.amount().amount()) == 0;
        return same && quarter.equals(in.toString()) && difference.equals(one.key());
    }

    /** The newest first. */
    static List<MatchNote> of(UUID agreement) {
        return list("agreement", Sort.descending("id"), agreement);
    }
}

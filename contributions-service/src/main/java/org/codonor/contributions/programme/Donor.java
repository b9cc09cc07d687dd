package org.codonor.contributions.programme;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.codonor.common.id.Ids;
import org.codonor.common.period.FiscalCalendar;
import org.jspecify.annotations.Nullable;

/** A donor of a programme and its fiscal calendar. */
@Entity
@Table(name = "donors")
public class Donor extends PanacheEntityBase {
    @Id
    UUID id;

    String programme;
    String code;
    String name;

    @Enumerated(EnumType.STRING)
    DonorRole role;

    String currency;
    int fiscalYearStartMonth;

    @Nullable
    String iatiId;

    Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Donor() {}

    Donor(String programme, NewDonor wanted, Instant at) {
        id = Ids.next();
        this.programme = programme;
        code = wanted.code();
        name = wanted.name();
        role = wanted.role();
        currency = wanted.currency();
        fiscalYearStartMonth = wanted.fiscalYearStartMonth();
        iatiId = wanted.iatiId();
        createdAt = at;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public DonorRole role() {
        return role;
    }

    public boolean isLead() {
        return role == DonorRole.LEAD_DONOR;
    }

    public String currency() {
        return currency;
    }

    public int fiscalYearStartMonth() {
        return fiscalYearStartMonth;
    }

    public FiscalCalendar calendar() {
        return new FiscalCalendar(fiscalYearStartMonth);
    }
}

package org.codonor.contributions.programme;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.UUID;
import org.codonor.common.id.Ids;
import org.hibernate.annotations.NaturalId;
import org.jspecify.annotations.Nullable;

/** A programme of donors who act together: its life, its currency and its days. */
@Entity
@Table(name = "programmes")
public class Programme extends PanacheEntityBase {
    @Id
    UUID id;

    @NaturalId
    String code;

    String title;
    String currency;
    String timeZone;
    LocalDate startsOn;
    LocalDate endsOn;

    @Nullable
    String financeActAccount;

    @Nullable
    String managingUnit;

    Instant createdAt;
    String createdBy;

    @SuppressWarnings("NullAway.Init")
    protected Programme() {}

    Programme(NewProgramme wanted, Instant at, String by) {
        id = Ids.next();
        code = wanted.code();
        title = wanted.title();
        currency = wanted.currency();
        timeZone = wanted.timeZone();
        startsOn = wanted.startsOn();
        endsOn = wanted.endsOn();
        financeActAccount = wanted.financeActAccount();
        managingUnit = wanted.managingUnit();
        createdAt = at;
        createdBy = by;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public Currency currency() {
        return Currency.getInstance(currency);
    }

    public ZoneId timeZone() {
        return ZoneId.of(timeZone);
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    /** True when a date lies in the programme's life. */
    public boolean covers(LocalDate date) {
        return !date.isBefore(startsOn) && !date.isAfter(endsOn);
    }

    public String self() {
        return "/v1/programmes/" + code;
    }
}

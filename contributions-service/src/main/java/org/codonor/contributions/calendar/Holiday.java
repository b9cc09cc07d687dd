package org.codonor.contributions.calendar;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.codonor.common.id.Ids;
import org.jspecify.annotations.Nullable;

/** A day of a programme that is no working day. */
@Entity
@Table(name = "holidays")
class Holiday extends PanacheEntityBase {
    record NewHoliday(LocalDate date, String name) {}

    record NewHolidays(List<NewHoliday> holidays) {}

    record HolidayView(UUID id, String self, LocalDate date, String name, Instant createdAt) {}

    record AddedHolidays(List<HolidayView> holidays) {}

    @Id
    UUID id;

    String programme;
    LocalDate day;
    String name;
    Instant createdAt;
    String createdBy;

    @SuppressWarnings("NullAway.Init")
    protected Holiday() {}

    Holiday(String programme, NewHoliday wanted, Instant at, String by) {
        id = Ids.next();
        this.programme = programme;
        day = wanted.date();
        name = wanted.name();
        createdAt = at;
        createdBy = by;
    }

    static List<Holiday> page(String programme, @Nullable Integer year, @Nullable String after, int limit) {
        LocalDate first = year == null ? LocalDate.EPOCH : LocalDate.of(year, 1, 1);
        LocalDate last = year == null ? LocalDate.of(9999, 12, 31) : LocalDate.of(year, 12, 31);
        return Holiday.<Holiday>find(
                        "programme = ?1 and day > ?2 and day between ?3 and ?4 order by day",
                        programme,
                        after == null ? LocalDate.EPOCH : LocalDate.parse(after),
                        first,
                        last)
                .page(0, limit)
                .list();
    }

    HolidayView view() {
        return new HolidayView(id, "/v1/programmes/" + programme + "/calendar/holidays/" + day, day, name, createdAt);
    }
}

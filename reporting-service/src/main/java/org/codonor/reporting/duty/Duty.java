package org.codonor.reporting.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.codonor.common.rows.Rows;
import org.jspecify.annotations.Nullable;

/**
 * What a partner owes: a report for a period, or an audit (R58).
 *
 * @param kind the kinds of reports, or {@code AUDIT}; others may come
 * @param owedFrom the day of the signature, if that is known
 * @param recordedAt when the signature was recorded, if that is known
 * @param followed what partners-service says of what it takes itself
 */
public record Duty(
        UUID id,
        String programme,
        String agreement,
        String partner,
        String kind,
        String period,
        LocalDate periodEndsOn,
        LocalDate dueOn,
        @Nullable LocalDate owedFrom,
        @Nullable Instant recordedAt,
        Followed followed) {
    /** What became of a duty that another service follows. */
    public record Followed(
            @Nullable LocalDate submittedOn,
            @Nullable LocalDate acceptedOn,
            @Nullable LocalDate waivedOn) {
        Followed asKnownOn(LocalDate day) {
            return new Followed(by(day, submittedOn), by(day, acceptedOn), by(day, waivedOn));
        }

        private static @Nullable LocalDate by(LocalDate day, @Nullable LocalDate on) {
            return on == null || on.isAfter(day) ? null : on;
        }
    }

    /** Was it on record at a moment, on that day, whatever day was written on the agreement? */
    boolean isOnRecordAt(Instant moment, LocalDate day) {
        return recordedAt == null ? owedFrom == null || !owedFrom.isAfter(day) : !recordedAt.isAfter(moment);
    }

    Duty asKnownOn(LocalDate day) {
        return new Duty(
                id,
                programme,
                agreement,
                partner,
                kind,
                period,
                periodEndsOn,
                dueOn,
                owedFrom,
                recordedAt,
                followed.asKnownOn(day));
    }

    public String self() {
        return "/v1/programmes/" + programme + "/report-duties/" + id;
    }

    static Duty of(ResultSet row) throws SQLException {
        return new Duty(
                row.getObject("id", UUID.class),
                row.getString("programme"),
                row.getString("agreement"),
                row.getString("partner"),
                row.getString("kind"),
                row.getString("period"),
                row.getObject("period_ends_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("owed_from", LocalDate.class),
                row.getTimestamp("recorded_at") == null ? null : Rows.instant(row, "recorded_at"),
                new Followed(
                        row.getObject("submitted_on", LocalDate.class),
                        row.getObject("accepted_on", LocalDate.class),
                        row.getObject("waived_on", LocalDate.class)));
    }
}

package org.codonor.reporting.irregularity;

import jakarta.persistence.Converter;
import java.time.LocalDate;
import org.codonor.common.column.JsonColumn;
import org.jspecify.annotations.Nullable;

/**
 * How the claim on the partner was issued, and where recovered money goes (R95).
 *
 * @param reason why that was decided for this case
 * @param decidedOn when that was decided for this case; null while it only is what is usual
 */
public record CaseClaim(
        Method method,
        LocalDate claimedOn,
        @Nullable LocalDate dueOn,
        Disposition disposition,
        @Nullable String decision,
        @Nullable String reason,
        @Nullable LocalDate decidedOn) {
    /** In cash, or set off against the next disbursement. */
    public enum Method {
        REPAYMENT,
        OFFSET
    }

    /** Its column. */
    @Converter(autoApply = true)
    public static final class Column extends JsonColumn<CaseClaim> {
        public Column() {
            super(CaseClaim.class);
        }
    }

    /** Issued again, after a reopening, it stays decided where recovered money goes. */
    static CaseClaim issued(Method method, LocalDate on, @Nullable LocalDate dueOn, @Nullable CaseClaim earlier) {
        return earlier == null
                ? new CaseClaim(method, on, dueOn, Disposition.RETURN_TO_DONORS, null, null, null)
                : new CaseClaim(
                        method,
                        on,
                        dueOn,
                        earlier.disposition(),
                        earlier.decision(),
                        earlier.reason(),
                        earlier.decidedOn());
    }

    /** Others read why: refused (422) when a natural person could be found by it (R92). */
    CaseClaim disposed(Disposition where, @Nullable String by, String why, LocalDate on) {
        Persons.refuse(why, "/reason");
        return new CaseClaim(method, claimedOn, dueOn, where, by, why, on);
    }
}

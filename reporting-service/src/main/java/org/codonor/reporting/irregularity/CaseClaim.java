package org.codonor.reporting.irregularity;

import jakarta.persistence.Converter;
import java.time.LocalDate;
import org.codonor.common.column.JsonColumn;
import org.jspecify.annotations.Nullable;

/** How the claim on the partner was issued, and where recovered money goes (R95). */
public record CaseClaim(
        Method method,
        LocalDate claimedOn,
        @Nullable LocalDate dueOn,
        Disposition disposition,
        @Nullable String decision) {
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

    CaseClaim disposed(Disposition where, @Nullable String by) {
        return new CaseClaim(method, claimedOn, dueOn, where, by);
    }
}

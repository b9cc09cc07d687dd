package org.codonor.partners.agreement;

import jakarta.persistence.Converter;
import org.codonor.common.column.JsonColumn;
import org.jspecify.annotations.Nullable;

/** When a partner's reports are due (R58); what an agreement leaves out has the usual value. */
public record ReportSchedule(
        @Nullable Integer quarterlyDays,
        @Nullable String annualDueOn,
        @Nullable String auditDueOn,
        @Nullable Integer finalDays) {
    public ReportSchedule {
        quarterlyDays = quarterlyDays == null ? Integer.valueOf(30) : quarterlyDays;
        annualDueOn = annualDueOn == null ? "03-31" : annualDueOn;
        auditDueOn = auditDueOn == null ? "06-30" : auditDueOn;
        finalDays = finalDays == null ? Integer.valueOf(90) : finalDays;
    }

    static ReportSchedule usual() {
        return new ReportSchedule(null, null, null, null);
    }

    /** Its column. */
    @Converter(autoApply = true)
    public static final class Column extends JsonColumn<ReportSchedule> {
        public Column() {
            super(ReportSchedule.class);
        }
    }
}

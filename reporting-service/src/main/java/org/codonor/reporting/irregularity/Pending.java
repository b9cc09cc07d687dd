package org.codonor.reporting.irregularity;

import jakarta.persistence.Converter;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.codonor.common.column.JsonColumn;
import org.codonor.common.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger was asked for a case last.
 *
 * @param back the state to which a refusal turns the case back
 * @param lines what is to be established in all, by line and quarter
 * @param amount what is to be written off
 */
public record Pending(
        UUID id,
        CaseState back,
        String text,
        @Nullable Classification classification,
        @Nullable List<CaseLine> lines,
        @Nullable Money amount,
        @Nullable String decision,
        LocalDate on) {
    /** Its column. */
    @Converter(autoApply = true)
    public static final class Column extends JsonColumn<Pending> {
        public Column() {
            super(Pending.class);
        }
    }
}

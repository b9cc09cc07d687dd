package org.codonor.reporting.irregularity;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Converter;
import java.util.List;
import org.codonor.common.column.JsonColumn;
import org.codonor.common.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is suspected, in the programme's currency, or that nobody knows yet (R84).
 *
 * @param local the same in the currency in which it happened
 * @param lines where it was spent, once that is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseAmounts(
        @Nullable Boolean notYetKnown,
        @Nullable Money suspected,
        @Nullable Money local,
        @Nullable List<CaseLine> lines) {
    /** Its column. */
    @Converter(autoApply = true)
    public static final class Column extends JsonColumn<CaseAmounts> {
        public Column() {
            super(CaseAmounts.class);
        }
    }

    List<CaseLine> known() {
        return lines == null ? List.of() : lines;
    }
}

package org.codonor.reporting.irregularity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
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
    List<CaseLine> known() {
        return lines == null ? List.of() : lines;
    }
}

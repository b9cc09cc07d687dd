package org.codonor.reporting.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.codonor.common.page.Paged;
import org.codonor.reporting.measure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A figure and what it is made of: entries of the ledger or things kept here, whose amounts sum to it; or other figures
 * that it is worked out from.
 *
 * @param sum of the amounts of all entries; absent for what is worked out from other figures
 */
record ExplanationView(
        String self,
        Figure figure,
        String definition,
        List<String> rules,
        @Nullable String sum,
        @Nullable String formula,
        List<Operand> operands,
        List<JsonNode> items,
        @Nullable String next)
        implements Paged {
    /** Another figure that it is worked out from. */
    record Operand(
            String quarter,
            String measure,
            String period,
            @JsonInclude @Nullable String amount,
            String explanation) {}
}

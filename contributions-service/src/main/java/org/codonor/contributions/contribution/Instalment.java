package org.codonor.contributions.contribution;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A planned part-payment, in the contribution's currency. */
@Embeddable
public record Instalment(
        int no,
        LocalDate plannedOn,
        @Nullable LocalDate latestOn,
        @Column(precision = 20, scale = 4) BigDecimal amount,
        @Nullable String condition,
        String state) {
    boolean isCancelled() {
        return state.equals("CANCELLED");
    }
}

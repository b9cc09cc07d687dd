package org.codonor.reporting.variance;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;

/** From which distance between plan and spending on a programme wants to be told why. */
@ApplicationScoped
public class VarianceLimit {
    public BigDecimal pct(String programme) {
        return ReportingTerms.of(programme).variancePct;
    }
}

package org.codonor.partners.refund;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;

/** What refunds leave to configuration (R78). */
@ConfigMapping(prefix = "codonor.refunds")
interface RefundSettings {
    /** Months after its end by which an agreement's unspent money is back. */
    @WithDefault("6")
    int dueMonths();

    /** Below this, in the programme's currency, unspent money may be waived. */
    @WithDefault("500")
    BigDecimal smallAmount();
}

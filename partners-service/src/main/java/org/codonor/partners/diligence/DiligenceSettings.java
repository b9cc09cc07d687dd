package org.codonor.partners.diligence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When an assessment that runs out begins to warn. */
@ConfigMapping(prefix = "codonor.due-diligence")
interface DiligenceSettings {
    /** Days before the last valid day. */
    @WithDefault("60")
    int warnDays();
}

package org.codonor.partners.request;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What requests leave to configuration. */
@ConfigMapping(prefix = "codonor.requests")
interface RequestSettings {
    /** R50: how many quarters before the current one the accepted report may be of. */
    @WithDefault("2")
    int basisQuarters();
}

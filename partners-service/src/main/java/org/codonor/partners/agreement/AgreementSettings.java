package org.codonor.partners.agreement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What agreements leave to configuration. */
@ConfigMapping(prefix = "codonor.agreements")
interface AgreementSettings {
    /** R40: how many days before the end a later one must be asked for. */
    @WithDefault("30")
    int extensionNoticeDays();
}

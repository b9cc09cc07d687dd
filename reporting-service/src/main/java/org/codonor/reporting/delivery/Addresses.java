package org.codonor.reporting.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Where recipients are reached: settings of the installation, one per role or donor, never stored with a case. */
@ApplicationScoped
class Addresses {
    @Inject
    Config config;

    Optional<String> of(String recipient) {
        return config.getOptionalValue("codonor.notices.address." + recipient, String.class);
    }
}

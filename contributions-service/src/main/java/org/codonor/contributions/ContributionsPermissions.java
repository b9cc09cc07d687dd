package org.codonor.contributions;

import jakarta.inject.Singleton;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.Permissions;

/** Who may do what in contributions-service: one method per operation, named as in the contract. */
@Singleton
public final class ContributionsPermissions extends Permissions {
    // --- development only ---

    public boolean setClock(Caller c) {
        return c.isService();
    }
}

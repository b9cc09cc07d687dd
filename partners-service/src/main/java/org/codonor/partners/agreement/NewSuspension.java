package org.codonor.partners.agreement;

import org.jspecify.annotations.Nullable;

/** Why an agreement is to rest, and because of which case. */
record NewSuspension(String reason, @Nullable String caseRef) {}

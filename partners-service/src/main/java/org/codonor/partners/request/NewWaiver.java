package org.codonor.partners.request;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which overdue duties do not hold a request, and why; without a list, all that are overdue now. */
record NewWaiver(String reason, @Nullable List<UUID> duties) {}

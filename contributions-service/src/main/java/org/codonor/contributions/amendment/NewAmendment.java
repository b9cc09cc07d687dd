package org.codonor.contributions.amendment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A draft of an amendment. */
record NewAmendment(String reason, @Nullable String documentRef, LocalDate effectiveFrom, List<Amended> changes) {}

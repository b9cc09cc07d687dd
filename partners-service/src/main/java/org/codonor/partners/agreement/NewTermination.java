package org.codonor.partners.agreement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Why an agreement ends before its time, and on which day; without one, today. */
record NewTermination(String reason, @Nullable LocalDate endsOn) {}

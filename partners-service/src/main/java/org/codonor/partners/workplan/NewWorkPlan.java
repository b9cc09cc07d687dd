package org.codonor.partners.workplan;

import org.jspecify.annotations.Nullable;

/** A work plan to draft, or a drafted one as it would have been written with a change in it. */
record NewWorkPlan(String agreement, int year, @Nullable String summary, Activities activities) {}

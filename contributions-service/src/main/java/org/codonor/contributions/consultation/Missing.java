package org.codonor.contributions.consultation;

import org.jspecify.annotations.Nullable;

/** One thing that the approval of a major adjustment still waits for. */
public record Missing(String rule, String code, @Nullable String donor, String text) {}

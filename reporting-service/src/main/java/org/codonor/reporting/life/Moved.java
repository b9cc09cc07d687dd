package org.codonor.reporting.life;

/** A report has taken a step, within the change that is running: for features that must know of it. */
public record Moved(Report report, Step.Kind step) {}

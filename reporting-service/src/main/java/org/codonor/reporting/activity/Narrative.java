package org.codonor.reporting.activity;

/** What was done for an outcome, and what came of it. */
record Narrative(String outcome, String text) {}

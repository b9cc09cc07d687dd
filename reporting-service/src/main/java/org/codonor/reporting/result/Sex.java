package org.codonor.reporting.result;

/** By what people are counted apart. */
public enum Sex {
    FEMALE,
    MALE,
    OTHER,
    UNKNOWN
}

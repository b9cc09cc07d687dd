package org.codonor.contributions.programme;

/** Whether a donor manages the programme for all, or contributes through the one that does. */
public enum DonorRole {
    LEAD_DONOR,
    CO_DONOR
}

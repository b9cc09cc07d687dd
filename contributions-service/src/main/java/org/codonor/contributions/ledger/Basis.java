package org.codonor.contributions.ledger;

/** How an amount came to be a contribution's: its own line, a share of a common line, or no attribution at all. */
public enum Basis {
    DIRECT,
    PRO_RATA,
    NA
}

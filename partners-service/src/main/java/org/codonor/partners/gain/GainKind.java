package org.codonor.partners.gain;

/** By what money at a partner became more or less. */
enum GainKind {
    /** The partner's bank paid for it (R22). */
    INTEREST("interest", "PARTNER_INTEREST", "partner-interest", "partner-interest", "IN-"),
    /** It was changed, or valued, at another rate than that at which it was paid (R62, R74); a loss is below zero. */
    EXCHANGE("exchange", "EXCHANGE_DIFFERENCE", "exchange-difference", "exchange-differences", "EX-");

    /** What the ledger is asked. */
    final String act;

    /** What the ledger knows such a thing as. */
    final String source;

    /** What the audit trail calls one. */
    final String singular;

    /** The collection's name in paths. */
    final String path;

    /** How references begin that nobody chose. */
    final String prefix;

    GainKind(String act, String source, String singular, String path, String prefix) {
        this.act = act;
        this.source = source;
        this.singular = singular;
        this.path = path;
        this.prefix = prefix;
    }

    boolean mayBeLoss() {
        return this == EXCHANGE;
    }
}

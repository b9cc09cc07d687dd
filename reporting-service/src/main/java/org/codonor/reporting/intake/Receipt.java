package org.codonor.reporting.intake;

import java.security.SecureRandom;

/**
 * The only way back to a report: 20 digits from a secure source, more than 66 bits.
 *
 * @param digits without what a person writes between them
 */
record Receipt(String digits) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int DIGITS = 20;
    private static final int GROUP = 4;

    static Receipt fresh() {
        var digits = new StringBuilder(DIGITS);
        for (int i = 0; i < DIGITS; i++) {
            digits.append(RANDOM.nextInt(10));
        }
        return new Receipt(digits.toString());
    }

    static Receipt written(String text) {
        return new Receipt(text.replace(" ", "").replace("-", ""));
    }

    /** In groups, as people write it down. */
    String grouped() {
        var text = new StringBuilder(digits);
        for (int at = DIGITS - GROUP; at > 0; at -= GROUP) {
            text.insert(at, '-');
        }
        return text.toString();
    }

    /** Never the digits: this ends up in messages. */
    @Override
    public String toString() {
        return "a receipt";
    }
}

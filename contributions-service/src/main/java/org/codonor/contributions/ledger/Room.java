package org.codonor.contributions.ledger;

import java.math.BigDecimal;

/**
 * What is left under a ceiling. Facts that nobody may refuse leave it short instead of negative; what comes in lowers
 * the shortfall first.
 */
record Room(BigDecimal available, BigDecimal shortfall) {
    static final Room NONE = new Room(BigDecimal.ZERO, BigDecimal.ZERO);

    boolean admits(BigDecimal change) {
        return change.signum() >= 0 || available.add(change).signum() >= 0;
    }

    Room after(BigDecimal change) {
        BigDecimal net = available.subtract(shortfall).add(change);
        return net.signum() >= 0 ? new Room(net, BigDecimal.ZERO) : new Room(BigDecimal.ZERO, net.negate());
    }
}

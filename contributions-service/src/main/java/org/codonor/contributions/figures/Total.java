package org.codonor.contributions.figures;

import java.math.BigDecimal;
import org.codonor.common.period.Quarter;
import org.codonor.contributions.ledger.Account;
import org.codonor.contributions.ledger.Basis;
import org.codonor.contributions.ledger.Event;

/** A running total of the ledger, by everything that figures distinguish. */
record Total(
        Event event,
        Account from,
        Account to,
        String contribution,
        String agreement,
        String line,
        Basis basis,
        Quarter quarter,
        BigDecimal amount) {}

package org.codonor.contributions.leadbooking;

import org.codonor.contributions.ledger.Account;
import org.codonor.contributions.ledger.Event;

/** What the lead donor's bank does with donors' money. */
enum BookingKind {
    INTEREST("LI-", Event.INTEREST, Account.INCOME, Account.LEAD),
    FEE("FE-", Event.FEE, Account.LEAD, Account.FEES);

    private final String prefix;
    private final Event event;
    private final Account from;
    private final Account to;

    BookingKind(String prefix, Event event, Account from, Account to) {
        this.prefix = prefix;
        this.event = event;
        this.from = from;
        this.to = to;
    }

    String prefix() {
        return prefix;
    }

    Event event() {
        return event;
    }

    Account from() {
        return from;
    }

    Account to() {
        return to;
    }
}

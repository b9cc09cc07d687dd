package org.codonor.contributions.figures;

import java.util.Set;
import org.codonor.contributions.ledger.Account;
import org.codonor.contributions.ledger.Event;

/** What a measure counts: what arrives in accounts less what leaves them, or the other way; of all events or of some. */
record Counted(Set<Account> accounts, Set<Event> events, int direction) {
    static Counted in(Account account, Event... events) {
        return new Counted(Set.of(account), Set.of(events), 1);
    }

    static Counted in(Set<Account> accounts) {
        return new Counted(accounts, Set.of(), 1);
    }

    static Counted out(Account account, Event... events) {
        return new Counted(Set.of(account), Set.of(events), -1);
    }

    int sign(Event event, Account from, Account to) {
        if (!events.isEmpty() && !events.contains(event)) {
            return 0;
        }
        int arrives = accounts.contains(to) ? 1 : 0;
        int leaves = accounts.contains(from) ? 1 : 0;
        return direction * (arrives - leaves);
    }
}

package org.codonor.contributions.figures;

import java.util.Set;
import org.codonor.contributions.ledger.Account;
import org.codonor.contributions.ledger.Basis;
import org.codonor.contributions.ledger.Event;

/** What a measure counts: what arrives in accounts less what leaves them, or the other way; of all events or of some. */
record Counted(Set<Account> accounts, Set<Event> events, int direction, Only only) {
    /** Of whose money, or of which lines. */
    enum Only {
        ALL,
        EXTERNAL,
        LEAD_OWN,
        /** Not a share of something: what a donor gave itself. */
        UNSHARED
    }

    static Counted in(Account account, Event... events) {
        return new Counted(Set.of(account), Set.of(events), 1, Only.ALL);
    }

    static Counted in(Set<Account> accounts) {
        return new Counted(accounts, Set.of(), 1, Only.ALL);
    }

    static Counted out(Account account, Event... events) {
        return new Counted(Set.of(account), Set.of(events), -1, Only.ALL);
    }

    Counted only(Only which) {
        return new Counted(accounts, events, direction, which);
    }

    int sign(Shape shape, Total total) {
        boolean counts = (events.isEmpty() || events.contains(total.event()))
                && switch (only) {
                    case ALL -> true;
                    case EXTERNAL -> shape.isExternal(total.contribution());
                    case LEAD_OWN -> shape.isLeadOwn(total.line());
                    case UNSHARED -> total.basis() == Basis.NA;
                };
        if (!counts) {
            return 0;
        }
        int arrives = accounts.contains(total.to()) ? 1 : 0;
        int leaves = accounts.contains(total.from()) ? 1 : 0;
        return direction * (arrives - leaves);
    }
}

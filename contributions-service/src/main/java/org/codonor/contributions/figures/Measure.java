package org.codonor.contributions.figures;

import static org.codonor.contributions.figures.Measure.Kind.CUM;
import static org.codonor.contributions.figures.Measure.Kind.Q_AND_CUM;
import static org.codonor.contributions.figures.Measure.Kind.STOCK;
import static org.codonor.contributions.figures.Scope.DONORS;
import static org.codonor.contributions.figures.Scope.DONORS_LINES;
import static org.codonor.contributions.figures.Scope.DONORS_LINES_PARTNERS;
import static org.codonor.contributions.figures.Scope.DONORS_PARTNERS;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.codonor.contributions.ledger.Account;
import org.codonor.contributions.ledger.Event;

/**
 * The measures of domain 5.3 that the ledger knows: what each one counts, by which dimensions it has a meaning, and
 * whether it is told for the quarter, up to its end, or as a stock at its end. This table is the whole definition.
 */
@SuppressWarnings("ImmutableEnumChecker") // records and arrays that nobody changes
public enum Measure {
    COMMITTED_IN("committedIn", CUM, DONORS, Counted.in(Account.COMMITTED_IN)),
    RECEIVED("received", Q_AND_CUM, DONORS, Counted.in(Account.LEAD, Event.RECEIPT)),
    RECEIVABLE("receivable", STOCK, DONORS, Counted.in(Account.RECEIVABLE)),
    FX_DIFFERENCE("fxDifference", Q_AND_CUM, DONORS, Counted.in(Account.EXCHANGE, Event.FX_DIFFERENCE)),
    BUDGET("budget", STOCK, DONORS_LINES, Counted.in(Account.PLANNED)),
    COMMITTED_OUT("committedOut", CUM, DONORS_LINES_PARTNERS, Counted.in(Account.CONTRACTED)),
    DISBURSED("disbursed", Q_AND_CUM, DONORS_PARTNERS, Counted.in(Account.PARTNER, Event.PAYMENT, Event.BANK_RETURN)),
    REFUNDED_BY_PARTNER(
            "refundedByPartner",
            Q_AND_CUM,
            DONORS_PARTNERS,
            Counted.in(Account.LEAD, Event.PARTNER_REFUND, Event.RECOVERY)),
    EXPENDITURE("expenditure", Q_AND_CUM, DONORS_LINES_PARTNERS, Counted.in(Account.SPENT)),
    DIRECT_COST("directCost", Q_AND_CUM, DONORS_LINES_PARTNERS, Counted.in(Account.DIRECT_COST)),
    BALANCE_LEAD("balanceLead", STOCK, DONORS, Counted.in(Set.of(Account.LEAD, Account.RESERVED))),
    BALANCE_PARTNER("balancePartner", STOCK, DONORS_PARTNERS, Counted.in(Set.of(Account.PARTNER, Account.CLAIM))),
    BALANCE_TOTAL(
            "balanceTotal",
            STOCK,
            DONORS,
            Counted.in(Set.of(Account.LEAD, Account.RESERVED, Account.PARTNER, Account.CLAIM))),
    /** The part of balanceLead held for approved payments; in balances only. */
    RESERVED("reserved", STOCK, DONORS, Counted.in(Account.RESERVED));

    /** For which periods a measure is told. */
    enum Kind {
        Q_AND_CUM("q", "cum"),
        CUM("cum"),
        STOCK("bal");

        private final String[] periods;

        Kind(String... periods) {
            this.periods = periods;
        }

        Iterable<String> periods() {
            return Arrays.asList(periods);
        }
    }

    private final String wire;
    private final Kind kind;
    private final Scope scope;
    private final Counted counted;

    Measure(String wire, Kind kind, Scope scope, Counted counted) {
        this.wire = wire;
        this.kind = kind;
        this.scope = scope;
        this.counted = counted;
    }

    public String wire() {
        return wire;
    }

    Kind kind() {
        return kind;
    }

    boolean isBalance() {
        return this == BALANCE_LEAD || this == BALANCE_PARTNER || this == BALANCE_TOTAL || this == RESERVED;
    }

    /** Is it one of the quarterly figures? */
    boolean isPublished() {
        return this != RESERVED;
    }

    /** Does it have a meaning for this grouping? By basis only what flows: a balance has none. */
    boolean means(Set<Dimension> grouping) {
        return grouping.stream()
                .allMatch(dimension -> dimension == Dimension.BASIS ? !isBalance() : scope.has(dimension));
    }

    /** 1 for what it counts, -1 for what takes from it, 0 for what is nothing to it. */
    int sign(Event event, Account from, Account to) {
        return counted.sign(event, from, to);
    }

    static Optional<Measure> of(String wire) {
        return Arrays.stream(values())
                .filter(measure -> measure.wire.equals(wire))
                .findFirst();
    }
}

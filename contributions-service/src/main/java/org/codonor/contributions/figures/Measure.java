package org.codonor.contributions.figures;

import static org.codonor.contributions.figures.Counted.in;
import static org.codonor.contributions.figures.Measure.Kind.CUM;
import static org.codonor.contributions.figures.Measure.Kind.QUARTER;
import static org.codonor.contributions.figures.Measure.Kind.Q_AND_CUM;
import static org.codonor.contributions.figures.Measure.Kind.STOCK;
import static org.codonor.contributions.figures.Scope.DONORS;
import static org.codonor.contributions.figures.Scope.DONORS_LINES;
import static org.codonor.contributions.figures.Scope.DONORS_LINES_PARTNERS;
import static org.codonor.contributions.figures.Scope.DONORS_PARTNERS;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.codonor.contributions.figures.Counted.Only;
import org.codonor.contributions.ledger.Account;
import org.codonor.contributions.ledger.Event;

/**
 * The measures of domain 5.3 that the ledger knows: what each one counts, by which dimensions it has a meaning, and
 * whether it is told for the quarter, up to its end, or as a stock at its end. This table is the whole definition; what
 * counts nothing is worked out from plans ({@link Stated}).
 */
@SuppressWarnings("ImmutableEnumChecker") // records and arrays that nobody changes
public enum Measure {
    COMMITTED_IN(
            "committedIn", CUM, DONORS, "R09 R10", "Contributions committed, at their rate.", in(Account.COMMITTED_IN)),
    RECEIVED(
            "received",
            Q_AND_CUM,
            DONORS,
            "R03 R16 R17",
            "Receipts at the rate of their day.",
            in(Account.LEAD, Event.RECEIPT)),
    RECEIVED_EXTERNAL(
            "receivedExternal",
            Q_AND_CUM,
            DONORS,
            "R03 R16 R21",
            "Receipts without the lead donor's own releases.",
            in(Account.LEAD, Event.RECEIPT).only(Only.EXTERNAL)),
    RECEIVABLE(
            "receivable",
            STOCK,
            DONORS,
            "R12 R18",
            "Instalments neither withheld nor cancelled, less what came, at the indicative rate.",
            in(Account.RECEIVABLE)),
    OVERDUE("overdue", STOCK, DONORS, "R12", "The part of receivable that was planned by the end of the quarter."),
    FORECAST_RECEIPT_Q1(
            "forecastReceiptQ1", QUARTER, DONORS, "R12", "Instalments planned for the next quarter, not received."),
    FORECAST_RECEIPT_Q2(
            "forecastReceiptQ2", QUARTER, DONORS, "R12", "Instalments planned for the second next quarter."),
    FORECAST_RECEIPT_Q3("forecastReceiptQ3", QUARTER, DONORS, "R12", "Instalments planned for the third next quarter."),
    FORECAST_RECEIPT_Q4(
            "forecastReceiptQ4", QUARTER, DONORS, "R12", "Instalments planned for the fourth next quarter."),
    FX_DIFFERENCE(
            "fxDifference",
            Q_AND_CUM,
            DONORS,
            "R18",
            "What receipts brought more or less than at the indicative rate.",
            in(Account.EXCHANGE, Event.FX_DIFFERENCE)),
    INTEREST_LEAD(
            "interestLead", Q_AND_CUM, DONORS, "R22", "Interest at the lead donor.", in(Account.LEAD, Event.INTEREST)),
    INTEREST_PARTNER(
            "interestPartner",
            Q_AND_CUM,
            DONORS_PARTNERS,
            "R22",
            "Interest at partners.",
            in(Account.PARTNER, Event.INTEREST)),
    FEES("fees", Q_AND_CUM, DONORS, "R74", "The lead donor's fee and bank charges.", in(Account.FEES)),
    FX_PARTNER(
            "fxPartner",
            Q_AND_CUM,
            DONORS_PARTNERS,
            "R74",
            "Exchange gain or loss on money at partners.",
            in(Account.PARTNER, Event.EXCHANGE)),
    BUDGET("budget", STOCK, DONORS_LINES, "R09 R24", "The lines in force, whole life.", in(Account.PLANNED)),
    BUDGET_YEAR(
            "budgetYear",
            STOCK,
            DONORS_LINES,
            "R09 R24",
            "The lines in force, the quarter's calendar year, divided by the line's funding plan."),
    COMMITTED_OUT(
            "committedOut",
            CUM,
            DONORS_LINES_PARTNERS,
            "R43 R44",
            "Agreements and amendments signed.",
            in(Account.CONTRACTED)),
    UNCOMMITTED(
            "uncommitted",
            STOCK,
            DONORS,
            "R25 R44",
            "What is available, less what is contracted, less the lead donor's own lines.",
            in(Set.of(Account.COMMITTED_IN, Account.SURPLUS)),
            Counted.out(Account.DONOR, Event.DONOR_REFUND).only(Only.UNSHARED),
            in(Account.EXCHANGE, Event.FX_DIFFERENCE),
            Counted.out(Account.CONTRACTED),
            Counted.out(Account.PLANNED).only(Only.LEAD_OWN)),
    DISBURSED(
            "disbursed",
            Q_AND_CUM,
            DONORS_PARTNERS,
            "R53 R54 R55",
            "Payments to partners.",
            in(Account.PARTNER, Event.PAYMENT, Event.BANK_RETURN)),
    REFUNDED_BY_PARTNER(
            "refundedByPartner",
            Q_AND_CUM,
            DONORS_PARTNERS,
            "R61 R86",
            "Money that partners gave back.",
            in(Account.LEAD, Event.PARTNER_REFUND, Event.RECOVERY)),
    DISBURSED_NET(
            "disbursedNet",
            CUM,
            DONORS_PARTNERS,
            "R55",
            "Payments to partners less what they gave back.",
            in(Account.PARTNER, Event.PAYMENT, Event.BANK_RETURN),
            Counted.out(Account.LEAD, Event.PARTNER_REFUND, Event.RECOVERY)),
    EXPENDITURE(
            "expenditure",
            Q_AND_CUM,
            DONORS_LINES_PARTNERS,
            "R60 R68 R69 R70 R87",
            "Accepted expenditure of partners, by the key of its line and quarter.",
            in(Account.SPENT)),
    DIRECT_COST(
            "directCost",
            Q_AND_CUM,
            DONORS_LINES_PARTNERS,
            "R68 R69 R70",
            "The lead donor's own costs, by the key of their line and quarter.",
            in(Account.DIRECT_COST)),
    LOSS("loss", Q_AND_CUM, DONORS_PARTNERS, "R86 R89", "Claims written off.", in(Account.LOSS)),
    REFUNDED_TO_DONOR(
            "refundedToDonor",
            Q_AND_CUM,
            DONORS,
            "R15 R95",
            "Money given back to donors.",
            in(Account.DONOR, Event.DONOR_REFUND)),
    BALANCE_LEAD(
            "balanceLead",
            STOCK,
            DONORS,
            "R74 R75",
            "What is with the lead donor.",
            in(Set.of(Account.LEAD, Account.RESERVED))),
    /** The part of balanceLead held for approved payments. */
    RESERVED("reserved", STOCK, DONORS, "R54", "What is held for approved payments.", in(Account.RESERVED)),
    BALANCE_PARTNER(
            "balancePartner",
            STOCK,
            DONORS_PARTNERS,
            "R72 R74 R75",
            "What is with partners, claims included.",
            in(Set.of(Account.PARTNER, Account.CLAIM))),
    /** The part of balancePartner that is owed back. */
    CLAIMED("claimed", STOCK, DONORS_PARTNERS, "R87", "What partners owe back.", in(Account.CLAIM)),
    CASES_ESTABLISHED(
            "casesEstablished",
            Q_AND_CUM,
            DONORS_LINES_PARTNERS,
            "R86 R87 R93",
            "Irregular expenditure established, taken back from expenditure.",
            in(Account.CLAIM, Event.IRREGULARITY)),
    CASES_RECOVERED(
            "casesRecovered",
            Q_AND_CUM,
            DONORS_LINES_PARTNERS,
            "R85 R86 R93",
            "Of claims, repaid or offset.",
            Counted.out(Account.CLAIM, Event.RECOVERY)),
    CASES_WRITTEN_OFF(
            "casesWrittenOff",
            Q_AND_CUM,
            DONORS_LINES_PARTNERS,
            "R86 R89 R93",
            "Of claims, written off.",
            Counted.out(Account.CLAIM, Event.WRITE_OFF)),
    CASES_OUTSTANDING(
            "casesOutstanding",
            STOCK,
            DONORS_LINES_PARTNERS,
            "R85 R93",
            "Established, neither recovered nor written off.",
            in(Account.CLAIM)),
    BALANCE_TOTAL(
            "balanceTotal",
            STOCK,
            DONORS,
            "R74",
            "What is with the lead donor and with partners.",
            in(Set.of(Account.LEAD, Account.RESERVED, Account.PARTNER, Account.CLAIM)));

    private static final Set<Measure> WITHOUT_BASIS = EnumSet.of(
            RECEIVABLE,
            OVERDUE,
            FORECAST_RECEIPT_Q1,
            FORECAST_RECEIPT_Q2,
            FORECAST_RECEIPT_Q3,
            FORECAST_RECEIPT_Q4,
            UNCOMMITTED,
            BALANCE_LEAD,
            RESERVED,
            BALANCE_PARTNER,
            CLAIMED,
            CASES_OUTSTANDING,
            BALANCE_TOTAL);

    /** What donors plan to pay in the next quarters, the first first. */
    static final List<Measure> RECEIPTS_AHEAD =
            List.of(FORECAST_RECEIPT_Q1, FORECAST_RECEIPT_Q2, FORECAST_RECEIPT_Q3, FORECAST_RECEIPT_Q4);

    /** For which periods a measure is told. */
    enum Kind {
        Q_AND_CUM("q", "cum"),
        QUARTER("q"),
        CUM("cum"),
        STOCK("bal");

        private final String[] periods;

        Kind(String... periods) {
            this.periods = periods;
        }

        List<String> periods() {
            return Arrays.asList(periods);
        }
    }

    private final String wire;
    private final Kind kind;
    private final Scope scope;
    private final List<String> rules;
    private final String definition;
    private final List<Counted> counted;

    Measure(String wire, Kind kind, Scope scope, String rules, String definition, Counted... counted) {
        this.wire = wire;
        this.kind = kind;
        this.scope = scope;
        this.rules = List.of(rules.split(" "));
        this.definition = definition;
        this.counted = List.of(counted);
    }

    public String wire() {
        return wire;
    }

    Kind kind() {
        return kind;
    }

    List<String> rules() {
        return rules;
    }

    String definition() {
        return definition;
    }

    /** Is it worked out from plans rather than summed up from moves? */
    boolean isStated() {
        return counted.isEmpty();
    }

    /** Does it have a meaning for this grouping? By basis only what flows: a balance has none. */
    boolean means(Set<Dimension> grouping) {
        return grouping.stream()
                .allMatch(dimension ->
                        dimension == Dimension.BASIS ? !WITHOUT_BASIS.contains(this) : scope.has(dimension));
    }

    /** Every dimension that it has a meaning for. */
    Set<Dimension> finest() {
        Set<Dimension> all = EnumSet.allOf(Dimension.class);
        all.removeIf(dimension -> !means(EnumSet.of(dimension)));
        return all;
    }

    /** 1 for what it counts, -1 for what takes from it, 0 for what is nothing to it. */
    int sign(Shape shape, Total total) {
        int sign = 0;
        for (Counted each : counted) {
            sign += each.sign(shape, total);
        }
        return sign;
    }

    static Optional<Measure> of(String wire) {
        return Arrays.stream(values())
                .filter(measure -> measure.wire.equals(wire))
                .findFirst();
    }
}

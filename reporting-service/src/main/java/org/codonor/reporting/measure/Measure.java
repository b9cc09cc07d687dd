package org.codonor.reporting.measure;

import static org.codonor.reporting.measure.Measure.Kind.CUM;
import static org.codonor.reporting.measure.Measure.Kind.FLOW;
import static org.codonor.reporting.measure.Measure.Kind.QUARTER;
import static org.codonor.reporting.measure.Measure.Kind.STOCK;
import static org.codonor.reporting.measure.Measure.Unit.AMOUNT;
import static org.codonor.reporting.measure.Measure.Unit.COUNT;
import static org.codonor.reporting.measure.Measure.Unit.PERCENT;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The measures of domain.md 5.3: by which dimensions each has a meaning, and for which periods it is told. A row's
 * measure that is not in this table is not published.
 */
public enum Measure {
    COMMITTED_IN("committedIn", CUM, Scope.DONORS, "R09 R10", "Contributions committed, at their indicative rate."),
    RECEIVED("received", FLOW, Scope.DONORS, "R03 R16 R17", "Receipts at the rate of their day."),
    RECEIVED_EXTERNAL("receivedExternal", FLOW, Scope.DONORS, "R21", "Receipts without the lead donor's own releases."),
    RECEIVABLE("receivable", STOCK, Scope.DONORS, "R12 R18", "Instalments planned and not received."),
    OVERDUE("overdue", STOCK, Scope.DONORS, "R12", "The part of receivable planned by the end of the quarter."),
    FX_DIFFERENCE("fxDifference", FLOW, Scope.DONORS, "R18", "Receipts less their value at the indicative rate."),
    INTEREST_LEAD("interestLead", FLOW, Scope.DONORS, "R22", "Interest at the lead donor."),
    INTEREST_PARTNER("interestPartner", FLOW, Scope.DONORS_PARTNERS, "R22", "Interest at partners."),
    FEES("fees", FLOW, Scope.DONORS, "R74", "The lead donor's fee and bank charges."),
    FX_PARTNER("fxPartner", FLOW, Scope.DONORS_PARTNERS, "R74", "Exchange gain or loss on money at partners."),
    BUDGET("budget", STOCK, Scope.DONORS_LINES, "R09 R24", "The version in force, whole life."),
    BUDGET_YEAR(
            "budgetYear", STOCK, Scope.DONORS_LINES, "R09 R24", "The version in force, the quarter's calendar year."),
    COMMITTED_OUT("committedOut", CUM, Scope.DONORS_LINES_PARTNERS, "R43 R44", "Agreements and amendments signed."),
    UNCOMMITTED(
            "uncommitted", STOCK, Scope.DONORS, "R25 R44", "Available, less contracted, less the lead donor's lines."),
    DISBURSED("disbursed", FLOW, Scope.DONORS_PARTNERS, "R53 R54 R55", "Payments to partners."),
    REFUNDED_BY_PARTNER("refundedByPartner", FLOW, Scope.DONORS_PARTNERS, "R61 R86", "What partners gave back."),
    DISBURSED_NET("disbursedNet", CUM, Scope.DONORS_PARTNERS, "R55", "Payments less what partners gave back."),
    EXPENDITURE(
            "expenditure",
            FLOW,
            Scope.DONORS_LINES_PARTNERS,
            "R60 R68 R69 R70 R87",
            "Accepted expenditure of partners."),
    EXPENDITURE_PENDING(
            "expenditurePending", QUARTER, Scope.LINES_PARTNERS, "R59", "Submitted by partners and not accepted yet."),
    DIRECT_COST("directCost", FLOW, Scope.DONORS_LINES_PARTNERS, "R68 R69 R70", "The lead donor's own costs."),
    LOSS("loss", FLOW, Scope.DONORS_PARTNERS, "R86 R89", "Claims written off."),
    REFUNDED_TO_DONOR("refundedToDonor", FLOW, Scope.DONORS, "R11 R15", "Given back to donors."),
    BALANCE_LEAD("balanceLead", STOCK, Scope.DONORS, "R74 R75", "Unspent money at the lead donor."),
    RESERVED("reserved", STOCK, Scope.DONORS, "R54", "The part of balanceLead held for approved payments."),
    BALANCE_PARTNER("balancePartner", STOCK, Scope.DONORS_PARTNERS, "R72 R74 R75", "Unspent money at partners."),
    CLAIMED("claimed", STOCK, Scope.DONORS_PARTNERS, "R87", "The part of balancePartner that is owed back."),
    BALANCE_TOTAL("balanceTotal", STOCK, Scope.DONORS, "R74", "Unspent money at the lead donor and at partners."),
    FORECAST_RECEIPT_Q1("forecastReceiptQ1", QUARTER, Scope.DONORS, "R12", "Instalments planned for the next quarter."),
    FORECAST_RECEIPT_Q2(
            "forecastReceiptQ2", QUARTER, Scope.DONORS, "R12", "Instalments planned for the second next quarter."),
    FORECAST_RECEIPT_Q3(
            "forecastReceiptQ3", QUARTER, Scope.DONORS, "R12", "Instalments planned for the third next quarter."),
    FORECAST_RECEIPT_Q4(
            "forecastReceiptQ4", QUARTER, Scope.DONORS, "R12", "Instalments planned for the fourth next quarter."),
    CASES_ESTABLISHED(
            "casesEstablished",
            FLOW,
            Scope.DONORS_LINES_PARTNERS,
            "R86 R87 R93",
            "Irregular expenditure established, taken back from expenditure."),
    CASES_RECOVERED("casesRecovered", FLOW, Scope.DONORS_LINES_PARTNERS, "R85 R86 R93", "Of claims, repaid or offset."),
    CASES_WRITTEN_OFF("casesWrittenOff", FLOW, Scope.DONORS_LINES_PARTNERS, "R86 R89 R93", "Of claims, written off."),
    CASES_OUTSTANDING(
            "casesOutstanding",
            STOCK,
            Scope.DONORS_LINES_PARTNERS,
            "R85 R93",
            "Established, neither recovered nor written off."),
    SPENT_YEAR(
            "spentYear",
            STOCK,
            Scope.DONORS_LINES_PARTNERS,
            "R04",
            "Expenditure and direct cost, calendar year to date."),
    FORECAST_EXPENDITURE_Q1(
            "forecastExpenditureQ1", QUARTER, Scope.DONORS_LINES_PARTNERS, "R65", "Foreseen for the next quarter."),
    FORECAST_EXPENDITURE_Q2(
            "forecastExpenditureQ2",
            QUARTER,
            Scope.DONORS_LINES_PARTNERS,
            "R65",
            "Foreseen for the second next quarter."),
    FORECAST_EXPENDITURE_Q3(
            "forecastExpenditureQ3",
            QUARTER,
            Scope.DONORS_LINES_PARTNERS,
            "R65",
            "Foreseen for the third next quarter."),
    FORECAST_EXPENDITURE_Q4(
            "forecastExpenditureQ4",
            QUARTER,
            Scope.DONORS_LINES_PARTNERS,
            "R65",
            "Foreseen for the fourth next quarter."),
    FORECAST_EXPENDITURE_YEAR_END(
            "forecastExpenditureYearEnd",
            QUARTER,
            Scope.DONORS_LINES_PARTNERS,
            "R65",
            "Spent in the calendar year to date, and foreseen for the rest of it."),
    FORECAST_DISBURSEMENT_Q1(
            "forecastDisbursementQ1", QUARTER, Scope.PARTNERS, "R65", "Requests foreseen for the next quarter."),
    FORECAST_DISBURSEMENT_Q2(
            "forecastDisbursementQ2", QUARTER, Scope.PARTNERS, "R65", "Requests foreseen for the second next quarter."),
    FORECAST_DISBURSEMENT_Q3(
            "forecastDisbursementQ3", QUARTER, Scope.PARTNERS, "R65", "Requests foreseen for the third next quarter."),
    FORECAST_DISBURSEMENT_Q4(
            "forecastDisbursementQ4", QUARTER, Scope.PARTNERS, "R65", "Requests foreseen for the fourth next quarter."),
    VARIANCE(
            "variance",
            QUARTER,
            Scope.DONORS_LINES_PARTNERS,
            "R65",
            "The forecast for the quarter that the package of the quarter before holds, less expenditure."),
    BUDGET_USE(
            "budgetUse",
            STOCK,
            Scope.DONORS_LINES,
            "R04",
            "Spent in the calendar year to date, of budgetYear.",
            PERCENT),
    DISBURSEMENT_RATE("disbursementRate", CUM, Scope.DONORS, "R55", "disbursedNet of received.", PERCENT),
    DELIVERY_RATE("deliveryRate", CUM, Scope.DONORS_PARTNERS, "R60", "expenditure of disbursedNet.", PERCENT),
    BALANCE_SHARE_LEAD("balanceShareLead", STOCK, Scope.DONORS, "R74", "balanceLead of received.", PERCENT),
    BALANCE_SHARE_PARTNER(
            "balanceSharePartner", STOCK, Scope.DONORS_PARTNERS, "R74", "balancePartner of disbursed.", PERCENT),
    REPORTS_DUE("reportsDue", QUARTER, Scope.PARTNERS, "R58", "Duties whose period ends in the quarter.", COUNT),
    REPORTS_ON_TIME("reportsOnTime", QUARTER, Scope.PARTNERS, "R58", "Of these, submitted by their day.", COUNT),
    REPORTS_LATE("reportsLate", QUARTER, Scope.PARTNERS, "R58", "Of these, submitted later or overdue.", COUNT),
    REPORTS_ACCEPTED("reportsAccepted", QUARTER, Scope.PARTNERS, "R59", "Of these, accepted.", COUNT),
    CASES_OPENED("casesOpened", QUARTER, Scope.PARTNERS_PLACES, "R82 R93", "Suspicions that became a C-case.", COUNT),
    CASES_CLOSED("casesClosed", QUARTER, Scope.PARTNERS_PLACES, "R88 R93", "C-cases that came to rest.", COUNT),
    CASES_OPEN("casesOpen", STOCK, Scope.PARTNERS_PLACES, "R93", "C-cases that are open.", COUNT),
    CASES_AGED_90(
            "casesAged0To90", STOCK, Scope.PARTNERS_PLACES, "R93", "Of these, reported up to 90 days ago.", COUNT),
    CASES_AGED_180("casesAged91To180", STOCK, Scope.PARTNERS_PLACES, "R93", "Of these, 91 to 180 days ago.", COUNT),
    CASES_AGED_365("casesAged181To365", STOCK, Scope.PARTNERS_PLACES, "R93", "Of these, 181 to 365 days ago.", COUNT),
    CASES_AGED_MORE("casesAgedOver365", STOCK, Scope.PARTNERS_PLACES, "R93", "Of these, longer ago.", COUNT),
    CASES_SUSPECTED(
            "casesSuspected",
            STOCK,
            Scope.DONORS_LINES_PARTNERS,
            "R84 R86 R93",
            "Suspected in open C-cases, by the key of the line and quarter affected; without a line, nobody's.");

    /** The next quarters' expenditure, the first first. */
    static final List<Measure> EXPENDITURE_AHEAD =
            List.of(FORECAST_EXPENDITURE_Q1, FORECAST_EXPENDITURE_Q2, FORECAST_EXPENDITURE_Q3, FORECAST_EXPENDITURE_Q4);

    /** What donors plan to pay in the next quarters, the first first. */
    static final List<Measure> RECEIPTS_AHEAD =
            List.of(FORECAST_RECEIPT_Q1, FORECAST_RECEIPT_Q2, FORECAST_RECEIPT_Q3, FORECAST_RECEIPT_Q4);

    /** The next quarters' requests, the first first. */
    static final List<Measure> DISBURSEMENT_AHEAD = List.of(
            FORECAST_DISBURSEMENT_Q1, FORECAST_DISBURSEMENT_Q2, FORECAST_DISBURSEMENT_Q3, FORECAST_DISBURSEMENT_Q4);

    private static final Set<Measure> REPORTS =
            EnumSet.of(REPORTS_DUE, REPORTS_ON_TIME, REPORTS_LATE, REPORTS_ACCEPTED);

    private static final Set<Measure> CASES = EnumSet.of(
            CASES_OPENED,
            CASES_CLOSED,
            CASES_OPEN,
            CASES_AGED_90,
            CASES_AGED_180,
            CASES_AGED_365,
            CASES_AGED_MORE,
            CASES_SUSPECTED);

    /** For which periods a measure is told. */
    enum Kind {
        FLOW("q", "cum"),
        QUARTER("q"),
        CUM("cum"),
        STOCK("bal");

        private final String periods;

        Kind(String... periods) {
            this.periods = String.join(" ", periods);
        }

        List<String> periods() {
            return List.of(periods.split(" "));
        }
    }

    /** What a measure is counted in. */
    public enum Unit {
        AMOUNT,
        PERCENT,
        COUNT
    }

    private final String wire;
    private final Kind kind;
    private final Scope scope;
    private final String rules;
    private final String definition;
    private final Unit unit;

    Measure(String wire, Kind kind, Scope scope, String rules, String definition) {
        this(wire, kind, scope, rules, definition, AMOUNT);
    }

    Measure(String wire, Kind kind, Scope scope, String rules, String definition, Unit unit) {
        this.wire = wire;
        this.kind = kind;
        this.scope = scope;
        this.rules = rules;
        this.definition = definition;
        this.unit = unit;
    }

    /** What is foreseen for the next quarters, the first first. */
    public static List<Measure> expenditureAhead() {
        return EXPENDITURE_AHEAD;
    }

    public String wire() {
        return wire;
    }

    public List<String> rules() {
        return List.of(rules.split(" "));
    }

    public String definition() {
        return definition;
    }

    public Unit unit() {
        return unit;
    }

    public List<String> periods() {
        return kind.periods();
    }

    /** Shown to readers; the others are only what shown ones are worked out from. */
    public boolean isPublished() {
        return this != SPENT_YEAR;
    }

    /** Is it told while a quarter is not closed only? */
    public boolean isOfOpenQuarters() {
        return this == EXPENDITURE_PENDING;
    }

    /** Does this service know it itself, and not the ledger? */
    public boolean isOwn() {
        return isForeseen()
                || isOfReports()
                || isOfCases()
                || this == FORECAST_EXPENDITURE_YEAR_END
                || this == EXPENDITURE_PENDING;
    }

    /** Is it told by partners, so that where they said nothing there is nothing, and no zero? */
    boolean isForeseen() {
        return this == VARIANCE || EXPENDITURE_AHEAD.contains(this) || DISBURSEMENT_AHEAD.contains(this);
    }

    /** Does it count what became of report duties? */
    public boolean isOfReports() {
        return REPORTS.contains(this);
    }

    /** Is it counted from the irregularity cases that are kept here? */
    public boolean isOfCases() {
        return CASES.contains(this);
    }

    /** Every dimension that it has a meaning for; how it is attributed apart. */
    Set<Dimension> finest() {
        return scope.dimensions();
    }

    /** Does it have a meaning for this grouping? By basis only what flows: a stock or a share of it has none. */
    public boolean means(Set<Dimension> grouping) {
        return grouping.stream()
                .allMatch(dimension ->
                        dimension == Dimension.BASIS ? kind != Kind.STOCK && unit == AMOUNT : scope.has(dimension));
    }

    public static Set<Measure> all() {
        return EnumSet.allOf(Measure.class);
    }

    /** All that are shown and have a meaning for a grouping. */
    public static Set<Measure> meaningful(Set<Dimension> grouping) {
        Set<Measure> all = EnumSet.allOf(Measure.class);
        all.removeIf(measure -> !measure.isPublished() || !measure.means(grouping));
        return all;
    }

    public static Optional<Measure> of(String wire) {
        return Arrays.stream(values())
                .filter(measure -> measure.wire.equals(wire))
                .findFirst();
    }
}

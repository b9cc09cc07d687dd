package org.codonor.reporting.measure;

import java.util.List;

/**
 * A rule of domain.md as figures are made by it. A package says which version it was made by, so that a later reading of a
 * rule never casts doubt on what was frozen.
 *
 * @param version grows by one when figures would come out differently
 */
public record Rule(String id, int version, String text) {
    /** Every rule that a measure names. */
    public static final List<Rule> ALL = List.of(
            new Rule(
                    "R03",
                    1,
                    "Money counts in the quarter of its value date, expenditure in the quarter it was spent in; of a closed quarter, in the first open one."),
            new Rule("R04", 1, "A year is the sum of its quarters, by the calendar and in each donor's fiscal year."),
            new Rule("R09", 1, "What was only pledged is in no figure."),
            new Rule("R10", 1, "Committed is the first amount and every change that is effective."),
            new Rule("R11", 1, "A donor's money is never cut below what it gave less what it got back."),
            new Rule("R12", 1, "Instalments sum to what is committed."),
            new Rule("R15", 1, "A donor that withdraws gets its share of what is unspent."),
            new Rule("R16", 1, "A receipt is booked at the rate of its day, rounded half to even."),
            new Rule("R17", 1, "What is booked is never valued again."),
            new Rule(
                    "R18",
                    1,
                    "The exchange difference of a receipt is what it brought less its value at the indicative rate."),
            new Rule("R21", 1, "The lead donor's own releases are internal receipts."),
            new Rule("R22", 1, "Interest is a row of its own."),
            new Rule("R24", 1, "Years and funding of a line sum to the line."),
            new Rule(
                    "R25",
                    1,
                    "Available is what was booked and what instalments still promise at the indicative rate."),
            new Rule("R43", 1, "An agreement is the sum of its commitments per line and contribution."),
            new Rule("R44", 1, "Commitments stay within what a contribution makes available."),
            new Rule("R53", 1, "The splits of a payment sum to it."),
            new Rule("R54", 1, "No donor's money leaves before it has arrived."),
            new Rule("R55", 1, "Payments stay within the agreement."),
            new Rule("R58", 1, "Report duties follow from the agreement."),
            new Rule("R59", 1, "Reports are accepted in the order of their quarters."),
            new Rule("R60", 1, "A correction is booked in a later quarter and names the one it corrects."),
            new Rule("R61", 1, "Refunds are negative and apart."),
            new Rule("R65", 1, "Forecasts are of quarters after the report's."),
            new Rule("R68", 1, "Parts sum exactly: largest remainder, then larger weight, donor code, contribution."),
            new Rule(
                    "R69",
                    1,
                    "The key is the line's funding plan on the first day of the quarter, without co-donors that had not paid before it."),
            new Rule("R70", 1, "Attributed once, at acceptance; a correction has the key of the quarter it corrects."),
            new Rule("R72", 1, "A donor whose expenditure exceeds what was paid out is prefinanced."),
            new Rule("R74", 1, "Balances are what came in less what was spent, given back and lost."),
            new Rule("R75", 1, "Money at the lead donor is never below zero."),
            new Rule("R82", 1, "A C-case is opened on probable cause."),
            new Rule("R83", 1, "Every donor is told of every C-case."),
            new Rule("R84", 1, "What is suspected is told from the start, or that it is not known yet."),
            new Rule("R85", 1, "Recovered and written off never exceed what was established."),
            new Rule("R86", 1, "Cases have the keys of the lines and quarters affected; a loss is what remains."),
            new Rule("R87", 1, "Irregular expenditure leaves expenditure and is claimed."),
            new Rule("R88", 1, "A case closes with one outcome."),
            new Rule("R89", 1, "A write-off is decided after the donor concerned was told."),
            new Rule("R93", 1, "Cases are counted as they stood at the end of the quarter."));
}

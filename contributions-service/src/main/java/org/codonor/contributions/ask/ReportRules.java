package org.codonor.contributions.ask;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.ask.Agreements.Agreement;

/**
 * What a report must obey to be accepted (R03, R05, R60, R61, R63); all that it breaks is listed.
 *
 * @param contracted the lines that the agreement contracts
 * @param current the quarter of today
 * @param spent what was spent on a line in a quarter so far
 */
record ReportRules(
        AskBody.Accept ask,
        Agreement agreement,
        Amounts amounts,
        Set<String> contracted,
        Quarter current,
        BiFunction<String, Quarter, BigDecimal> spent) {

    void check() {
        var refused = Refused.because(CommonProblem.RULE).detail("The report breaks rules.");
        if (!ask.valueDate().equals(ask.quarter().last())) {
            refused.broken(
                    "R03", "/valueDate", "quarter-end", "Expenditure of " + ask.quarter() + " is valued at its end.");
        }
        if (ask.quarter().isAfter(current)) {
            refused.broken("R05", "/quarter", "not-begun", ask.quarter() + " has not begun.");
        }
        if (ask.quarter().last().isBefore(agreement.startsOn())
                || ask.quarter().first().isAfter(agreement.endsOn())) {
            refused.broken(
                    "R63", "/quarter", "outside-agreement", ask.quarter() + " lies outside " + agreement.ref() + ".");
        }
        for (int i = 0; i < ask.lines().size(); i++) {
            checkLine(refused, "/lines/" + i, ask.lines().get(i));
        }
        checkNeverBelowZero(refused);
        if (refused.hasErrors()) {
            throw refused;
        }
    }

    private void checkLine(Refused refused, String pointer, AskBody.Line line) {
        Quarter corrected = line.correctionOfQuarter();
        Money amount = amounts.of(line.amount(), pointer + "/amount");
        if (!contracted.contains(line.line())) {
            refused.broken(
                    "R63",
                    pointer + "/line",
                    "line-not-in-agreement",
                    ask.agreement() + " has nothing on " + line.line() + ".");
        }
        if (corrected == null && amount.isNegative()) {
            refused.broken("R61", pointer + "/amount", "negative", "Only a correction is negative.");
        }
        if (corrected != null && !corrected.isBefore(ask.quarter())) {
            refused.broken(
                    "R60", pointer + "/correctionOfQuarter", "not-earlier", "A correction is of an earlier quarter.");
        }
        if (corrected != null && line.comment() == null) {
            refused.broken("R60", pointer + "/comment", "missing", "A correction says why.");
        }
    }

    /** Corrections never take a line and original quarter below zero (R60). */
    private void checkNeverBelowZero(Refused refused) {
        record Cell(String line, Quarter quarter) {}
        Map<Cell, BigDecimal> changes = new HashMap<>();
        for (int i = 0; i < ask.lines().size(); i++) {
            AskBody.Line line = ask.lines().get(i);
            BigDecimal amount =
                    amounts.of(line.amount(), "/lines/" + i + "/amount").amount();
            var cell = new Cell(line.line(), line.ofQuarter(ask.quarter()));
            boolean first = !changes.containsKey(cell);
            changes.merge(cell, amount, BigDecimal::add);
            if (first && line.correctionOfQuarter() != null) {
                changes.merge(cell, spent.apply(line.line(), cell.quarter()), BigDecimal::add);
            }
        }
        changes.forEach((cell, left) -> {
            if (left.signum() < 0) {
                refused.broken(
                        "R60",
                        "/lines",
                        "below-zero",
                        cell.line() + " in " + cell.quarter() + " would be "
                                + left.stripTrailingZeros().toPlainString() + ".");
            }
        });
    }
}

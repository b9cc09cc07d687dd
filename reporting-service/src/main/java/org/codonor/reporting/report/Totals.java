package org.codonor.reporting.report;

import java.util.Currency;
import java.util.List;
import org.codonor.common.money.Money;

/** What the lines of a report come to: spent and refunded apart, corrections of each included, and both together (R61). */
record Totals(Money expenditure, Money refund, Money net) {
    static Totals of(List<ExpenditureLine> lines, Currency currency) {
        Money spent = sum(lines, LineKind.EXPENDITURE, currency);
        Money refunded = sum(lines, LineKind.REFUND, currency);
        return new Totals(spent, refunded, spent.plus(refunded));
    }

    private static Money sum(List<ExpenditureLine> lines, LineKind kind, Currency currency) {
        return lines.stream()
                .filter(line -> line.kind() == kind)
                .map(ExpenditureLine::inProgrammeCurrency)
                .reduce(Money.zero(currency), Money::plus);
    }
}

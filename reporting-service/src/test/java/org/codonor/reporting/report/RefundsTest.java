package org.codonor.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.codonor.common.money.Money;
import org.codonor.common.money.Rate;
import org.codonor.common.period.Quarter;
import org.junit.jupiter.api.Test;

class RefundsTest {
    private static final Currency DKK = Currency.getInstance("DKK");
    private static final Quarter QUARTER = Quarter.parse("2026Q1");

    /** The arithmetic of a reporting tool in the field, line by line. */
    private static final List<ExpenditureLine> FIELD = Stream.of(
                    line("L1", LineKind.EXPENDITURE, "10000.00", null),
                    line("L2", LineKind.EXPENDITURE, "5000.00", null),
                    line("L1", LineKind.EXPENDITURE, "-1000.00", "2025Q4"),
                    line("L2", LineKind.EXPENDITURE, "500.00", "2025Q4"),
                    line("L1", LineKind.REFUND, "-5000.00", null),
                    line("L1", LineKind.REFUND, "1000.00", "2025Q4"),
                    line("L2", LineKind.REFUND, "-50.00", "2025Q4"))
            .map(ExpenditureLine::of)
            .toList();

    @Test
    void r61_what_was_spent_and_what_was_refunded_are_summed_apart_and_together() {
        Totals totals = Totals.of(FIELD, DKK);
        assertThat(totals.expenditure()).hasToString("14500.00 DKK");
        assertThat(totals.refund()).hasToString("-4050.00 DKK");
        assertThat(totals.net()).hasToString("10450.00 DKK");
    }

    @Test
    void r61_the_ledger_is_asked_to_book_the_net_of_each_line_and_quarter_once() {
        List<NetLine> net = NetLine.of(FIELD, QUARTER);
        assertThat(net)
                .extracting(booked -> booked.line() + " " + booked.ofQuarter() + " " + booked.amount())
                .containsExactly("L1 2026Q1 5000.00 DKK", "L2 2026Q1 5000.00 DKK", "L2 2025Q4 450.00 DKK");
        assertThat(net.stream().map(NetLine::amount).reduce(Money::plus).orElseThrow())
                .isEqualTo(Totals.of(FIELD, DKK).net());
        assertThat(net.getLast().comment()).isEqualTo("EXPENDITURE 500.00; REFUND -50.00");
    }

    private static NewExpenditureLine line(String line, LineKind kind, String amount, String corrected) {
        Money money = Money.of(amount, "DKK");
        return new NewExpenditureLine(
                line,
                kind,
                money,
                Rate.ONE,
                FxMethod.DISBURSEMENT_RATE,
                money,
                corrected == null ? null : Quarter.parse(corrected),
                corrected == null ? null : kind + " " + amount);
    }
}

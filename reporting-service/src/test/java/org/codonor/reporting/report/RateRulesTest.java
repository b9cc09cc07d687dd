package org.codonor.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.codonor.common.money.Money;
import org.codonor.common.money.Rate;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.agreement.AgreementTerms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateRulesTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-31");

    @ParameterizedTest
    @CsvSource({
        "7.45,,''", // 745,000 + 149,000 for 100,000 + 20,000
        "7.4500000001,,average",
        "7.4499999999,,average",
        "7.45,2026-01,month",
    })
    void r62_the_rate_of_disbursements_is_the_average_of_the_advances_weighted_by_amount(
            String rate, @Nullable String month, String code) {
        var row = row(rate, null, month, List.of(advance("100000.00", "747000.00"), advance("20000.00", "147000.00")));
        assertThat(broken("DISBURSEMENT_RATE", row)).isEqualTo(code);
    }

    @Test
    void r62_a_rate_of_disbursements_lists_advances_in_both_currencies() {
        assertThat(broken("DISBURSEMENT_RATE", row("7.45", null, null, null))).isEqualTo("advances");
        var foreign = new RateRow.Advance("D1", DAY, Money.of("1.00", "USD"), Money.of("7.45", "DKK"));
        assertThat(broken("DISBURSEMENT_RATE", row("7.45", null, null, List.of(foreign))))
                .isEqualTo("advances");
    }

    @ParameterizedTest
    @CsvSource({
        "UN_MONTHLY,2026-01,,''",
        "UN_MONTHLY,,,month",
        "UN_MONTHLY,2026-04,,month",
        "UN_MONTHLY,2025-12,2025Q4,''",
        "PERIOD_AVERAGE,,,''",
        "PERIOD_AVERAGE,,2025Q4,''",
        "PERIOD_AVERAGE,,2026Q2,later",
        "PERIOD_AVERAGE,2026-01,,month",
    })
    void r62_a_rate_is_for_a_month_or_a_quarter_as_the_method_says(
            String method, @Nullable String month, @Nullable String quarter, String code) {
        assertThat(broken(method, row("7.45", quarter, month, null))).isEqualTo(code);
    }

    @Test
    void r62_a_period_has_one_rate_and_one_currency_has_none() {
        assertThat(broken("PERIOD_AVERAGE", row("7.45", null, null, null), row("7.46", "2026Q1", null, null)))
                .isEqualTo("twice");
        assertThat(codes(rules("DKK", "PERIOD_AVERAGE", row("7.45", null, null, null)), false))
                .isEqualTo("rate");
    }

    @ParameterizedTest
    @CsvSource({
        "7.40,''",
        "7.44,''",
        "7.50,''",
        "7.3999999999,rate-not-stated",
        "7.5000000001,rate-not-stated",
    })
    void r62_a_line_uses_a_rate_that_is_stated(String used, String code) {
        var rules = rules(
                "EUR",
                "UN_MONTHLY",
                row("7.40", null, "2026-01", null),
                row("7.50", null, "2026-02", null),
                row("9.00", "2025Q4", "2025-12", null));
        assertThat(codes(rules, true, line(used, null))).isEqualTo(code);
    }

    @Test
    void r62_no_line_is_without_a_stated_rate() {
        var rules = rules("EUR", "PERIOD_AVERAGE", row("7.45", null, null, null));
        assertThat(codes(rules, true, line("7.45", null), line("7.45", "2025Q4")))
                .isEqualTo("rate-missing");
        assertThat(codes(rules("DKK", "PERIOD_AVERAGE"), true, line("1.0", null)))
                .isEmpty();
    }

    private static String broken(String method, RateRow... rows) {
        return codes(rules("EUR", method, rows), false);
    }

    private static String codes(RateRules rules, boolean complete, NewExpenditureLine... lines) {
        var refused = Refused.because(CommonProblem.RULE);
        rules.check(refused);
        if (complete) {
            rules.checkComplete(List.of(lines), refused);
        }
        return refused.hasErrors()
                ? String.join(
                        ",",
                        refused.problem("0").errors().stream()
                                .map(Refused.Violation::code)
                                .toList())
                : "";
    }

    private static RateRules rules(String currency, String method, RateRow... rows) {
        var terms = new AgreementTerms(
                "AG-1",
                "ACTIVE",
                "ORG",
                LocalDate.parse("2025-12-01"),
                LocalDate.parse("2029-12-31"),
                Currency.getInstance(currency),
                Currency.getInstance("DKK"),
                method,
                List.of());
        return new RateRules(terms, Quarter.parse("2026Q1"), Arrays.asList(rows));
    }

    private static RateRow row(
            String rate, @Nullable String quarter, @Nullable String month, @Nullable List<RateRow.Advance> advances) {
        return new RateRow(
                quarter == null ? null : Quarter.parse(quarter),
                month == null ? null : YearMonth.parse(month),
                Rate.of(rate),
                "A bank",
                DAY,
                advances);
    }

    private static RateRow.Advance advance(String amount, String worth) {
        return new RateRow.Advance("D1", DAY, Money.of(amount, "EUR"), Money.of(worth, "DKK"));
    }

    private static NewExpenditureLine line(String rate, @Nullable String corrected) {
        var money = Money.of("1.00", "EUR");
        return new NewExpenditureLine(
                "L1",
                LineKind.EXPENDITURE,
                money,
                Rate.of(rate),
                FxMethod.UN_MONTHLY,
                money.converted(Rate.of(rate), Currency.getInstance("DKK")),
                corrected == null ? null : Quarter.parse(corrected),
                null);
    }
}

package org.codonor.reporting.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.agreement.AgreementTerms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastRulesTest {
    private static final Currency DKK = Currency.getInstance("DKK");
    private static final ForecastRules RULES = new ForecastRules(
            new AgreementTerms(
                    "AG-1",
                    "ACTIVE",
                    "ORG",
                    LocalDate.parse("2025-12-01"),
                    LocalDate.parse("2026-12-31"),
                    DKK,
                    DKK,
                    "DISBURSEMENT_RATE",
                    List.of(new AgreementTerms.Line("L1", "1000.00"))),
            Quarter.parse("2026Q1"));

    @ParameterizedTest
    @CsvSource({
        "EXPENDITURE,L1,2026Q2,DKK,''",
        "EXPENDITURE,L1,2026Q4,DKK,''",
        "EXPENDITURE,L1,2027Q1,DKK,outside-agreement",
        "EXPENDITURE,L1,2026Q1,DKK,not-later",
        "EXPENDITURE,L1,2025Q4,DKK,not-later",
        "EXPENDITURE,,2026Q2,DKK,line",
        "EXPENDITURE,L9,2026Q2,DKK,line-not-in-agreement",
        "EXPENDITURE,L1,2026Q2,EUR,currency",
        "DISBURSEMENT,,2026Q2,DKK,''",
        "DISBURSEMENT,L1,2026Q2,DKK,line",
    })
    void r65_a_forecast_is_of_a_quarter_after_the_reports(
            ForecastKind kind, @Nullable String line, String quarter, String currency, String code) {
        assertThat(codes(new NewForecast(kind, line, Quarter.parse(quarter), Money.of("1.00", currency))))
                .isEqualTo(code);
    }

    @Test
    void r65_a_line_and_quarter_is_foreseen_once() {
        var once = new NewForecast(ForecastKind.EXPENDITURE, "L1", Quarter.parse("2026Q2"), Money.of("1.00", "DKK"));
        assertThat(codes(once, once)).isEqualTo("twice");
    }

    private static String codes(NewForecast... forecasts) {
        var refused = Refused.because(CommonProblem.RULE);
        RULES.check(List.of(forecasts), refused);
        return refused.hasErrors()
                ? String.join(
                        ",",
                        refused.problem("0").errors().stream()
                                .map(Refused.Violation::code)
                                .toList())
                : "";
    }
}

package org.codonor.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.codonor.common.money.Money;
import org.codonor.common.money.Rate;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.agreement.AgreementTerms;
import org.codonor.reporting.life.Declaration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportRulesTest {
    private static final Declaration NONE = new Declaration(true, null);

    @ParameterizedTest
    @CsvSource({
        // amount and currency, rate, programme amount and currency, accepted
        "100.00,GBP,8.52,852.00,DKK,true",
        "100.00,GBP,8.52,852.01,DKK,true",
        "100.00,GBP,8.52,851.99,DKK,true",
        "100.00,GBP,8.52,852.02,DKK,false",
        "100.00,GBP,8.52,851.98,DKK,false",
        "0.01,GBP,8.5666666667,0.09,DKK,true",
        "100.00,DKK,1,100.00,DKK,true",
        "100.00,DKK,1,100.02,DKK,false",
        "100.00,DKK,1.1,110.00,DKK,false",
        "1000.00,EUR,164.35,164350,JPY,true",
        "1000.00,EUR,164.35,164351,JPY,false",
        "1,JPY,0.0060845300,0.01,EUR,true",
        "100.00,USD,8.52,852.00,DKK,false",
    })
    void r62_amount_times_rate_gives_the_programme_amount_to_within_a_hundredth(
            String amount, String currency, String rate, String stated, String programmeCurrency, boolean accepted) {
        var terms = terms(currency.equals("USD") ? "GBP" : currency, programmeCurrency);
        var line = line("L1", Money.of(amount, currency), rate, Money.of(stated, programmeCurrency), null, null);

        assertThat(broken(terms, "2026Q1", line)).isEqualTo(accepted ? List.of() : List.of("R62"));
    }

    @ParameterizedTest
    @CsvSource({
        "L1,10.00,,,''",
        "L1,0.00,,,''",
        "L1,-0.01,,,R61",
        "L1,-0.01,2025Q4,Booked twice,''",
        "L1,0.01,2025Q4,Forgotten,''",
        "L1,-0.01,2025Q4,,R60",
        "L1,-0.01,2025Q4,' ',R60",
        "L1,0.00,2025Q4,Nothing,R60",
        "L1,-0.01,2026Q1,The same quarter,R60",
        "L1,-0.01,2026Q2,A later quarter,R60",
        "L1,-0.01,2025Q3,Before the agreement,R63",
        "L8,10.00,,,R63",
        "L9,10.00,,,R63",
    })
    void r60_r61_r63_what_a_line_may_say(
            String code, String amount, @Nullable String corrected, @Nullable String comment, String rule) {
        var money = Money.of(amount, "DKK");
        var line = line(code, money, "1", money, corrected == null ? null : Quarter.parse(corrected), comment);

        assertThat(broken(terms("DKK", "DKK"), "2026Q1", line)).isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @ParameterizedTest
    @CsvSource({"2025Q3,false", "2025Q4,true", "2029Q4,true", "2030Q1,false"})
    void r63_the_quarter_lies_within_the_agreement(String quarter, boolean accepted) {
        assertThat(broken(terms("DKK", "DKK"), quarter).isEmpty()).isEqualTo(accepted);
    }

    @Test
    void r62_the_method_is_the_agreements_when_money_is_changed() {
        var gbp = Money.of("1.00", "GBP");
        var line = new NewExpenditureLine(
                "L1",
                LineKind.EXPENDITURE,
                gbp,
                Rate.of("8.0"),
                FxMethod.UN_MONTHLY,
                Money.of("8.00", "DKK"),
                null,
                null);

        assertThat(broken(terms("GBP", "DKK"), "2026Q1", line)).containsExactly("R62");
    }

    @Test
    void r66_a_nil_report_has_no_lines_and_one_without_lines_says_so() {
        var money = Money.of("1.00", "DKK");
        var line = line("L1", money, "1", money, null, null);
        var rules = new ReportRules(terms("DKK", "DKK"), Quarter.parse("2026Q1"));

        assertThatThrownBy(() -> rules.check(content(true, NONE, line)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("R66");
        assertThatThrownBy(() -> rules.checkComplete(content(false, NONE))).hasMessageContaining("R66");
        rules.checkComplete(content(true, NONE));
    }

    @Test
    void r67_a_report_is_not_handed_in_without_a_declaration() {
        var rules = new ReportRules(terms("DKK", "DKK"), Quarter.parse("2026Q1"));

        assertThatThrownBy(() -> rules.checkComplete(content(true, null))).hasMessageContaining("R67");
        rules.checkComplete(content(true, new Declaration(null, List.of("IRR-1"))));
    }

    @Test
    void a_budget_line_stands_once_for_the_quarter_and_once_for_each_corrected() {
        var money = Money.of("1.00", "DKK");
        var once = line("L1", money, "1", money, null, null);
        var correction = line("L1", money, "1", money, Quarter.parse("2025Q4"), "Forgotten");
        var rules = new ReportRules(terms("DKK", "DKK"), Quarter.parse("2026Q1"));

        rules.check(content(false, NONE, once, correction));
        assertThatThrownBy(() -> rules.check(content(false, NONE, once, once))).hasMessageContaining("twice");
        assertThatThrownBy(() -> rules.check(content(false, NONE, correction, correction)))
                .hasMessageContaining("twice");
    }

    private static ReportContent content(boolean nil, @Nullable Declaration declared, NewExpenditureLine... lines) {
        return new ReportContent(nil, List.of(lines), null, null, null, declared, null);
    }

    private static List<String> broken(AgreementTerms terms, String quarter, NewExpenditureLine... lines) {
        try {
            new ReportRules(terms, Quarter.parse(quarter)).check(content(false, NONE, lines));
            return List.of();
        } catch (Refused refused) {
            return refused.problem("0").errors().stream()
                    .map(Refused.Violation::rule)
                    .distinct()
                    .toList();
        }
    }

    private static NewExpenditureLine line(
            String code,
            Money amount,
            String rate,
            Money stated,
            @Nullable Quarter corrected,
            @Nullable String comment) {
        return new NewExpenditureLine(
                code,
                LineKind.EXPENDITURE,
                amount,
                Rate.of(rate),
                FxMethod.DISBURSEMENT_RATE,
                stated,
                corrected,
                comment);
    }

    private static AgreementTerms terms(String currency, String programmeCurrency) {
        return new AgreementTerms(
                "AG-1",
                "ACTIVE",
                "ORG",
                LocalDate.parse("2025-12-01"),
                LocalDate.parse("2029-12-31"),
                Currency.getInstance(currency),
                Currency.getInstance(programmeCurrency),
                "DISBURSEMENT_RATE",
                List.of(new AgreementTerms.Line("L1", "1000.00"), new AgreementTerms.Line("L8", "0.00")));
    }
}

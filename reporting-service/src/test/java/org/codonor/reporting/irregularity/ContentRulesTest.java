package org.codonor.reporting.irregularity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final Money SIXTY = Money.of("60.00", "DKK");

    @Test
    void r84_an_amount_or_that_it_is_not_yet_known_and_zero_is_an_amount() {
        assertThatCode(() -> check(new CaseAmounts(true, null, null, null))).doesNotThrowAnyException();
        assertThatCode(() -> check(new CaseAmounts(null, Money.of("0.00", "DKK"), null, null)))
                .doesNotThrowAnyException();
        assertThatCode(() -> check(new CaseAmounts(null, SIXTY, Money.of("9.10", "EUR"), List.of(line("60.00")))))
                .doesNotThrowAnyException();
        assertThat(refusal(new CaseAmounts(null, null, null, null))).contains("R84");
        assertThat(refusal(new CaseAmounts(true, SIXTY, null, null))).contains("R84");
        assertThat(refusal(new CaseAmounts(null, Money.of("60.00", "EUR"), null, null)))
                .contains("/amounts/suspected/currency");
        assertThat(refusal(new CaseAmounts(null, SIXTY, null, List.of(line("59.99")))))
                .contains("/amounts/lines");
        assertThat(refusal(new CaseAmounts(null, SIXTY, null, List.of(line("30.00"), line("30.00")))))
                .contains("/amounts/lines/1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ask ann@example.org",
                "number 120380-1234 in the file",
                "call +45 33 92 00 00",
                "or 0045 33920000"
            })
    void r92_what_gives_a_person_away_is_refused(String text) {
        assertThat(refused(content(text, new CaseAmounts(true, null, null, null))))
                .contains("R92")
                .contains("/title");
    }

    @Test
    void r92_no_text_of_the_content_is_exempt() {
        String person = "Call Ann, ann@example.org";
        var details = new CaseDetails(person, person, person, person, person, null, "1", "2", person, null);
        var told = new CaseContent(
                "A title",
                person,
                CaseType.OTHER,
                null,
                null,
                null,
                null,
                person,
                person,
                null,
                null,
                null,
                null,
                person,
                new CaseAmounts(true, null, null, null),
                details);
        assertThat(refused(told))
                .contains(
                        "/description",
                        "/place",
                        "/organisation",
                        "/discovered",
                        "/details/stepsTaken",
                        "/details/authorities",
                        "/details/recoveryExpected",
                        "/details/controlsMissing",
                        "/details/controlProposals",
                        "/details/relationToReporter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Invoice 202611-17",
                "Contract 2026-0042 of 16.11.2026",
                "L01: 180000.00 of 2026Q2",
                "INV-0012345678901",
                "+112500.00, 12.5 % of it"
            })
    void r92_numbers_of_things_are_no_persons(String text) {
        assertThatCode(() -> rules().check(content(text, new CaseAmounts(true, null, null, null))))
                .doesNotThrowAnyException();
    }

    @Test
    void r80_a_day_of_what_happened_has_come() {
        LocalDate tomorrow = TODAY.plusDays(1);

        assertThat(refused(happened(TODAY, tomorrow, List.of()))).contains("/occurredTo");
        assertThat(refused(happened(TODAY, null, List.of(TODAY, tomorrow)))).contains("/details/earlierReportsOn/1");
        assertThatCode(() -> rules().check(happened(TODAY, TODAY, List.of(TODAY))))
                .doesNotThrowAnyException();
    }

    private static CaseContent happened(LocalDate from, @Nullable LocalDate to, List<LocalDate> reported) {
        return new CaseContent(
                "A title",
                null,
                CaseType.OTHER,
                null,
                null,
                null,
                null,
                null,
                null,
                from,
                to,
                null,
                null,
                null,
                new CaseAmounts(true, null, null, null),
                new CaseDetails(null, null, null, null, null, null, null, null, null, reported));
    }

    private static CaseLine line(String amount) {
        return new CaseLine("L04", Quarter.parse("2026Q3"), Money.of(amount, "DKK"));
    }

    private static void check(CaseAmounts amounts) {
        rules().check(content("A title", amounts));
    }

    private static String refusal(CaseAmounts amounts) {
        return refused(content("A title", amounts));
    }

    private static String refused(CaseContent content) {
        return catchThrowableOfType(Refused.class, () -> rules().check(content)).getMessage();
    }

    private static ContentRules rules() {
        return new ContentRules(new AmountRules("DKK"), TODAY);
    }

    private static CaseContent content(String title, @Nullable CaseAmounts amounts) {
        return new CaseContent(
                title,
                "Text",
                CaseType.OTHER,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                amounts,
                null);
    }
}

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
                "or 0045 33920000",
                "or +45.22.33.44.55",
                "ring 22 33 44 55",
                "ring 22.33.44.55 after five",
                "22334455",
                "cpr 0101901234",
                "her number: 0101901234"
            })
    void r92_what_gives_a_person_away_is_refused(String text) {
        assertThat(refused(Telling.of(text).content())).contains("R92").contains("/title");
    }

    @Test
    void r92_no_text_of_the_content_is_exempt() {
        String person = "Call Ann, ann@example.org";
        var details = new CaseDetails(person, person, person, person, person, null, "1", "2", person, null);
        assertThat(refused(Telling.of("A title").says(person).details(details).content()))
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

    @Test
    void r92_where_the_number_of_a_file_is_asked_for_one_may_look_like_a_telephones() {
        var details = new CaseDetails(null, null, null, null, null, null, "22334455", "0101901234", null, null);
        assertThatCode(() ->
                        rules().check(Telling.of("A title").details(details).content()))
                .doesNotThrowAnyException();
        var person = new CaseDetails(null, null, null, null, null, null, "ann@example.org", "1", null, null);
        assertThat(refused(Telling.of("A title").details(person).content())).contains("/details/fileNo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Invoice 202611-17",
                "Contract 2026-0042 of 16.11.2026",
                "L01: 180000.00 of 2026Q2",
                "INV-0012345678901",
                "+112500.00, 12.5 % of it",
                "25700000.00 DKK of 25 700 000 DKK",
                "25700000 DKK",
                "DKK 25700000, or 25.700.000,00",
                "1012000000 DKK",
                "from 20261116 to 20261231",
                "16-11-2026 at 2026-11-16T10:28:55Z",
                "SUS-54727828 of IRR-2026-001, ADJ-2026-04",
                "invoice 22334455, voucher no. 22334456",
                "file 2026/22334455, DK-2026-10-28-RF",
                "10, 20, 30, 40 and 20 30 40"
            })
    void r92_numbers_of_things_are_no_persons(String text) {
        assertThatCode(() -> rules().check(Telling.of(text).content())).doesNotThrowAnyException();
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
        return Telling.of("A title")
                .happened(from, to)
                .details(new CaseDetails(null, null, null, null, null, null, null, null, null, reported))
                .content();
    }

    private static CaseLine line(String amount) {
        return new CaseLine("L04", Quarter.parse("2026Q3"), Money.of(amount, "DKK"));
    }

    private static void check(CaseAmounts amounts) {
        rules().check(Telling.of("A title").suspects(amounts).content());
    }

    private static String refusal(CaseAmounts amounts) {
        return refused(Telling.of("A title").suspects(amounts).content());
    }

    private static String refused(CaseContent content) {
        return catchThrowableOfType(Refused.class, () -> rules().check(content)).getMessage();
    }

    private static ContentRules rules() {
        return new ContentRules(new AmountRules("DKK"), TODAY);
    }
}

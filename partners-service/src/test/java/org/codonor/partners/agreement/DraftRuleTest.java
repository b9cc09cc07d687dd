package org.codonor.partners.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.codonor.common.money.Money;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.partners.reference.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftRuleTest {
    private final DraftRule rule = new DraftRule(new Reference(
            "DKK",
            "Europe/Copenhagen",
            LocalDate.parse("2025-01-01"),
            LocalDate.parse("2030-12-31"),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(source("EARLY", "2025-01-01", "2026-12-31"), source("LATE", "2027-01-01", "2030-12-31")),
            new Reference.Plan(List.of(line("L01", false), line("L16", true)))));

    private static Reference.Source source(String ref, String from, String to) {
        return new Reference.Source(ref, "COMMITTED", LocalDate.parse(from), LocalDate.parse(to), null);
    }

    private static Reference.Line line(String code, boolean leadOwn) {
        return new Reference.Line(code, "OUT", "CA1", "XK", "DIRECT", leadOwn, List.of(), List.of());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2025-01-01, 2026-12-31, EARLY, -",
                "2025-01-01, 2027-01-01, EARLY, /commitments",
                "2025-01-01, 2030-12-31, EARLY LATE, -",
                "2026-12-31, 2027-01-01, EARLY LATE, -",
                "2026-12-31, 2027-01-01, LATE, /commitments",
                "2024-12-31, 2026-12-31, EARLY, /startsOn /commitments",
                "2027-01-01, 2031-01-01, LATE, /endsOn /commitments",
                "2026-02-01, 2026-01-31, EARLY, /endsOn"
            })
    void R45_dates_lie_in_the_programme_and_some_contribution_covers_each_day(
            String startsOn, String endsOn, String funding, String refusedAt) {
        List<Violation> found = rule.dates(
                LocalDate.parse(startsOn),
                LocalDate.parse(endsOn),
                Arrays.stream(funding.split(" ", -1)).collect(Collectors.toSet()));

        assertThat(found.stream().map(Violation::pointer).collect(Collectors.joining(" ")))
                .isEqualTo(refusedAt == null ? "" : refusedAt);
        assertThat(found).allMatch(violation -> "R45".equals(violation.rule()));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "L01, EARLY, 0.01, DKK, false, -",
                "L01, EARLY, 0.00, DKK, false, not-positive",
                "L01, EARLY, -0.01, DKK, false, not-positive",
                "L01, EARLY, -0.01, DKK, true, -",
                "L01, EARLY, 0.00, DKK, true, not-positive",
                "L02, EARLY, 0.01, DKK, false, unknown",
                "L16, EARLY, 0.01, DKK, false, lead-own",
                "L01, OTHER, 0.01, DKK, false, unknown",
                "L01, EARLY, 0.01, EUR, false, currency"
            })
    void a_commitment_is_above_zero_on_a_line_and_a_contribution_of_the_programme(
            String line, String contribution, String amount, String currency, boolean mayTakeAway, String code) {
        var one = new Commitment.Written(line, contribution, Money.of(amount, currency));

        assertThat(rule.commitments(List.of(one), mayTakeAway))
                .extracting(Violation::code)
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void a_pair_of_line_and_contribution_stands_once() {
        var one = new Commitment.Written("L01", "EARLY", Money.of("1.00", "DKK"));
        var other = new Commitment.Written("L01", "LATE", Money.of("1.00", "DKK"));

        assertThat(rule.commitments(List.of(one, other), false)).isEmpty();
        assertThat(rule.commitments(List.of(one, other, one), false))
                .singleElement()
                .returns("twice", Violation::code);
    }
}

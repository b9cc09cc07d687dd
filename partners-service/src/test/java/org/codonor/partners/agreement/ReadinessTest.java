package org.codonor.partners.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.partners.Decimal;
import org.codonor.partners.partner.DiligenceInShort;
import org.codonor.partners.partner.GeneralAgreement;
import org.codonor.partners.reference.Reference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadinessTest {
    private static final LocalDate DAY = LocalDate.parse("2025-11-24");
    private static final Clause CLAUSE = new Clause(null, "Article 1");
    private static final Clauses ALL = new Clauses(CLAUSE, CLAUSE, CLAUSE, CLAUSE, null, null);
    private static final DiligenceInShort VALID =
            new DiligenceInShort("DD", "/dd", "VALID", LocalDate.parse("2028-01-01"), "LOW", 0, 0);
    private static final GeneralAgreement GENERAL =
            new GeneralAgreement("GA", LocalDate.parse("2024-05-14"), "7.0", "Twice a year");

    @Test
    void what_has_everything_is_ready() {
        assertThat(missing(GENERAL, VALID, ALL, "7.0", "GA")).isEmpty();
    }

    @Test
    void R41_R42_everything_that_is_missing_is_told_at_once() {
        var none = new Clauses(null, null, null, null, null, null);

        assertThat(missing(null, null, none, "7.0", null))
                .containsExactly(
                        "R42 due-diligence", "R42 missing", "R42 missing", "R42 missing", "R42 missing", "R41 missing");
    }

    @Test
    void R41_a_general_agreement_fixes_overhead_and_reporting_before_the_day() {
        var later = new GeneralAgreement("GA", LocalDate.parse("2025-11-25"), "7.0", null);

        assertThat(missing(later, VALID, ALL, "7.1", "GA-OTHER"))
                .containsExactly("R41 incomplete", "R41 later", "R41 overhead", "R41 another");
    }

    @Test
    void R46_an_audit_regime_that_does_not_fit_is_told() {
        assertThat(new Readiness("PPP", false, false, null, VALID, DAY).lasting())
                .extracting(Violation::rule)
                .containsExactly("R46");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01, 2027-12-31, false",
        "2026-12-02, 2027-12-31, true",
        "2026-12-02, 2026-06-30, false",
        "2026-12-02,, false"
    })
    void R40_a_later_end_is_asked_for_thirty_days_before(LocalDate asked, LocalDate newEnd, boolean late) {
        assertThat(new ExtensionRule(LocalDate.parse("2026-12-31"), 30).isLate(newEnd, asked))
                .isEqualTo(late);
    }

    @Test
    void R27_R28_R43_what_the_ledger_would_refuse_is_foreseen() {
        var earmark = new Reference.Earmark("HARD", List.of("XK"), List.of("CA1"), List.of(), List.of());
        var source = new Reference.Source("UK", "COMMITTED", DAY, DAY, earmark);
        var line = new Reference.Line(
                "L13",
                "OUT",
                "ASY",
                "TR",
                "DIRECT",
                false,
                List.of(),
                List.of(new Reference.Funding("UK", Decimal.of("10.00"))));
        var programme = new Reference(
                "DKK",
                "UTC",
                DAY,
                DAY,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(source),
                new Reference.Plan(List.of(line)));

        assertThat(new FundingPreview(programme, "PPP")
                        .violations(List.of(
                                new Commitment("L13", "UK", new BigDecimal("10.01")),
                                new Commitment("L99", "UK", BigDecimal.ONE))))
                .extracting(Violation::rule)
                .containsExactly("R27", "R28", "R43", "R43");
    }

    private static List<String> missing(
            @Nullable GeneralAgreement general,
            @Nullable DiligenceInShort diligence,
            Clauses clauses,
            String rate,
            @Nullable String restsOn) {
        return new Readiness("PPP", true, true, general, diligence, DAY)
                .missing(clauses, new BigDecimal(rate), restsOn).stream()
                        .map(one -> one.rule() + " " + one.code())
                        .toList();
    }
}

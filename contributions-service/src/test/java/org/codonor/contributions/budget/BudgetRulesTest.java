package org.codonor.contributions.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.contributions.budget.BudgetVersion.Reason;
import org.codonor.contributions.budget.Line.CostType;
import org.codonor.contributions.catalogue.Catalogue.Codes;
import org.codonor.contributions.contribution.Earmark;
import org.codonor.contributions.contribution.Earmark.Strictness;
import org.codonor.contributions.ledger.LineUse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetRulesTest {
    private static final Codes CODES = new Codes(
            Set.of("RS", "WB-REG", "TR", "TWB-REG"), Set.of("CA1", "ASY"), Map.of("O-CA1", "CA1", "O-ASY", "ASY"));
    private static final Earmark HARD =
            new Earmark(Strictness.HARD, List.of("RS", "WB-REG"), List.of("CA1"), List.of(), List.of(), null);
    private static final BudgetRules.Life LIFE = new BudgetRules.Life(2025, 2030);
    private static final BudgetRules RULES =
            new BudgetRules(CODES, List.of("LEAD", "CO"), Map.of("CO", List.of(HARD)), Map.of(), LIFE);

    @ParameterizedTest
    @CsvSource({
        "100.00, 100.00, ",
        "99.99, 100.00, R24",
        "100.01, 100.00, R24",
        "100.00, 99.99, R24",
        "100.00, 100.01, R24"
    })
    void R24_years_and_funding_sum_to_the_line(String years, String funding, @Nullable String rule) {
        assertThat(rules(line("L", "CA1", "RS", "100.00", years, Map.of("LEAD", funding))))
                .isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @ParameterizedTest
    @CsvSource({"100.00, 0", "99.99, 1", "100.01, 1"})
    void R24_a_stated_total_is_the_sum_of_the_lines(String total, int violations) {
        var draft = new Draft(
                LocalDate.EPOCH,
                Reason.INITIAL,
                null,
                new BigDecimal(total),
                List.of(line("L", "CA1", "RS", "100.00", "100.00", Map.of("LEAD", "100.00"))));

        assertThat(RULES.violations(draft)).hasSize(violations);
    }

    @ParameterizedTest
    @CsvSource({"2025, 0", "2030, 0", "2024, 1", "2031, 1"})
    void R24_the_years_are_those_of_the_programme(int year, int violations) {
        Line line = line("L", "CA1", "RS", "100.00", "100.00", Map.of("LEAD", "100.00"));
        Line planned = new Line(
                line.line(),
                line.title(),
                line.mainLine(),
                line.outcome(),
                line.coreArea(),
                line.geo(),
                line.leadOwn(),
                line.costType(),
                line.salary(),
                line.amount(),
                Map.of(year, line.amount()),
                line.funding());

        assertThat(RULES.violations(draft(planned)))
                .hasSize(violations)
                .allSatisfy(found -> assertThat(found.pointer()).isEqualTo("/lines/0/years/0/year"));
    }

    @ParameterizedTest
    @CsvSource({
        "CA1, RS,      0.01, ",
        "CA1, WB-REG,  0.01, ",
        "CA1, TR,      0.01, R27",
        "CA1, TWB-REG, 0.01, R27",
        "CA1, TR,      0.00, ",
        "ASY, RS,      0.01, R28",
        "ASY, RS,      0.00, ",
    })
    void R27_R28_a_contribution_pays_nothing_outside_its_hard_earmark(
            String area, String geo, String amount, @Nullable String rule) {
        var rest = new BigDecimal("100.00").subtract(new BigDecimal(amount)).toPlainString();

        assertThat(rules(line("L", area, geo, "100.00", "100.00", Map.of("CO", amount, "LEAD", rest))))
                .isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @Test
    void R26_a_line_keeps_outcome_core_area_geography_and_cost_type_for_life() {
        Line before = line("L", "CA1", "RS", "1.00", "1.00", Map.of("LEAD", "1.00"));
        var rules = new BudgetRules(CODES, List.of("LEAD"), Map.of(), Map.of("L", before), LIFE);

        assertThat(rules.violations(draft(line("L", "ASY", "TR", "2.00", "2.00", Map.of("LEAD", "2.00")))))
                .extracting(Violation::pointer)
                .containsExactly("/lines/0/outcome", "/lines/0/coreArea", "/lines/0/geo");
        assertThat(rules.violations(draft(line("L", "CA1", "RS", "2.00", "2.00", Map.of("LEAD", "2.00")))))
                .isEmpty();
        assertThat(rules.violations(draft(line("NEW", "ASY", "TR", "2.00", "2.00", Map.of("LEAD", "2.00")))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"25608000.00, 0", "25608000.01, 1", "25607999.99, 0"})
    void R25_no_contribution_is_planned_above_what_it_makes_available(String planned, int violations) {
        var approval = new ApprovalRules(
                Map.of("CO", new BigDecimal("25608000.00")), Map.of(), Map.of(), Map.of(), null, null);

        assertThat(approval.overPlanned(
                        draft(line("L", "CA1", "RS", planned, planned, Map.of("CO", planned))), Set.of()))
                .hasSize(violations);
    }

    @ParameterizedTest
    @CsvSource({"50.00, 0", "49.99, 1", "50.01, 0"})
    void R30_a_line_is_not_cut_below_what_is_contracted_or_spent_of_a_contribution(String planned, int violations) {
        var used = Map.of(new LineUse.Key("L", "LEAD"), new BigDecimal("50.00"));
        var approval = new ApprovalRules(Map.of(), used, Map.of(), Map.of(), null, null);

        assertThat(approval.cutTooDeep(draft(line("L", "CA1", "RS", planned, planned, Map.of("LEAD", planned)))))
                .hasSize(violations);
        assertThat(approval.cutTooDeep(draft(line("OTHER", "CA1", "RS", "9.00", "9.00", Map.of("LEAD", "9.00")))))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-01, 2026-02-18, 2026Q1, 0",
        "2026-02-18, 2026-02-18, 2026Q1, 0",
        "2026-02-17, 2026-02-18, 2025Q4, 1",
        "2026-01-01, 2025-10-01, 2026Q1, 0",
        "2025-12-31, 2025-10-01, 2026Q1, 1",
    })
    void R39_a_version_begins_neither_before_the_former_one_nor_before_the_newest_key_in_use(
            LocalDate validFrom, LocalDate former, String newestKey, int violations) {
        var approval = new ApprovalRules(Map.of(), Map.of(), Map.of(), Map.of(), former, Quarter.parse(newestKey));
        var draft = new Draft(validFrom, Reason.ADJUSTMENT, "ADJ-1", null, List.of());

        assertThat(approval.terms(draft, false)).hasSize(violations);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, ADJUSTMENT,         0",
        "2027-01-01, ADJUSTMENT,         1",
        "2027-01-01, CONTRIBUTION_JOINS, 1",
        "2027-01-01, FX_TECHNICAL,       1",
        "2027-01-01, DECISION,           0",
        "2027-01-01, INITIAL,            0",
        "2028-06-30, ADJUSTMENT,         0",
        "2029-01-01, ADJUSTMENT,         1",
    })
    void R99_a_year_to_come_begins_with_a_decision_of_the_donors(LocalDate validFrom, Reason reason, int violations) {
        var years = new DecidedYears(2026, Set.of(2028));

        assertThat(years.violations(new Draft(validFrom, reason, "A", null, List.of())))
                .hasSize(violations);
    }

    @Test
    void a_version_names_what_it_stands_on_and_only_the_first_is_initial() {
        var first = new ApprovalRules(Map.of(), Map.of(), Map.of(), Map.of(), null, null);
        var later = new ApprovalRules(Map.of(), Map.of(), Map.of(), Map.of(), LocalDate.EPOCH, null);
        LocalDate day = LocalDate.parse("2026-01-01");

        assertThat(first.terms(new Draft(day, Reason.INITIAL, "Act", null, List.of()), false))
                .isEmpty();
        assertThat(first.terms(new Draft(day, Reason.ADJUSTMENT, "A", null, List.of()), false))
                .hasSize(1);
        assertThat(later.terms(new Draft(day, Reason.INITIAL, "A", null, List.of()), false))
                .hasSize(1);
        assertThat(later.terms(new Draft(day, Reason.ADJUSTMENT, null, null, List.of()), false))
                .hasSize(1);
        assertThat(later.terms(new Draft(day, Reason.CONTRIBUTION_JOINS, "M", null, List.of()), false))
                .hasSize(1);
        assertThat(later.terms(new Draft(day, Reason.CONTRIBUTION_JOINS, "M", null, List.of()), true))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"100.00, 7.00, 0", "100.00, 7.01, 1", "0.00, 0.01, 1", "100.00, 0.00, 0"})
    void R29_on_the_lines_of_an_agreement_indirect_cost_is_at_most_its_rate_of_direct_cost(
            String direct, String indirect, int violations) {
        var approval = new ApprovalRules(
                Map.of(),
                Map.of(),
                Map.of("AG-1", Set.of("D", "I")),
                Map.of("AG-1", new BigDecimal("7.0000")),
                null,
                null);
        Line cost = line("D", "CA1", "RS", direct, direct, Map.of());
        Line overhead = line("I", "CA1", "RS", indirect, indirect, Map.of());
        var lines = List.of(
                cost,
                new Line(
                        "I",
                        null,
                        "I",
                        overhead.outcome(),
                        "CA1",
                        "RS",
                        false,
                        CostType.INDIRECT,
                        false,
                        overhead.amount(),
                        overhead.years(),
                        overhead.funding()),
                line("X", "CA1", "RS", "1000.00", "1000.00", Map.of()));

        assertThat(approval.indirectCost(new Draft(LocalDate.EPOCH, Reason.INITIAL, "Act", null, lines)))
                .hasSize(violations)
                .allSatisfy(found -> assertThat(found.rule()).isEqualTo("R29"));
    }

    private static List<String> rules(Line line) {
        return RULES.violations(draft(line)).stream()
                .map(Violation::rule)
                .map(String::valueOf)
                .toList();
    }

    private static Draft draft(Line line) {
        return new Draft(LocalDate.EPOCH, Reason.INITIAL, null, null, List.of(line));
    }

    private static Line line(
            String code, String area, String geo, String amount, String years, Map<String, String> funding) {
        var parts = new TreeMap<String, BigDecimal>();
        funding.forEach((contribution, part) -> parts.put(contribution, new BigDecimal(part)));
        return new Line(
                code,
                null,
                code,
                "O-" + area,
                area,
                geo,
                false,
                CostType.DIRECT,
                false,
                new BigDecimal(amount),
                Map.of(2026, new BigDecimal(years)),
                parts);
    }
}

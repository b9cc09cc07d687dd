package org.codonor.contributions.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.codonor.common.period.Quarter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private Sample sample;

    @BeforeEach
    void the_sample_programme() {
        assumeTrue(Files.exists(Sample.SEED), "skipped: the shared seed is not here");
        sample = new Sample();
    }

    @Test
    void R68_R69_R70_the_samples_attribution_is_the_expected_to_the_minor_unit() throws IOException {
        List<String> expected = Files.readAllLines(Sample.SEED.resolve("expected-attribution.csv"));

        assertThat(sample.attribution()).containsExactlyInAnyOrderElementsOf(expected.subList(1, expected.size()));
    }

    @Test
    void the_samples_figures_are_the_expected_to_the_minor_unit() throws IOException {
        List<String> expected = Files.readAllLines(Sample.SEED.resolve("expected-figures.csv"));

        Map<String, String> found = found();

        for (String line : expected.subList(1, expected.size())) {
            String key = line.substring(0, line.lastIndexOf(','));
            assertThat(found).as(line).containsEntry(key, line.substring(line.lastIndexOf(',') + 1));
        }
    }

    @Test
    void R76_over_any_one_dimension_a_measure_sums_to_the_programme() {
        for (Dimension dimension : Dimension.values()) {
            for (Measure measure : Measure.values()) {
                if (measure.means(EnumSet.of(dimension))) {
                    assertThat(sum(measure, EnumSet.of(dimension)))
                            .as(measure + " by " + dimension)
                            .isEqualByComparingTo(sum(measure, Set.of()));
                }
            }
        }
    }

    @Test
    void R74_the_ledgers_balances_agree_with_the_formula() {
        for (String donor : List.of("DK", "UK")) {
            Map<String, BigDecimal> cumulated =
                    figures(EnumSet.of(Dimension.DONOR)).of(q("2026Q3"), sample.totals(), List.of()).stream()
                            .filter(row ->
                                    donor.equals(row.donor()) && !row.period().equals("q"))
                            .collect(Collectors.toMap(FigureRow::measure, row -> new BigDecimal(row.amount())));
            Function<String, BigDecimal> of = measure -> cumulated.getOrDefault(measure, BigDecimal.ZERO);

            var balance = new Balance(
                    of.apply("received"),
                    BigDecimal.ZERO,
                    of.apply("refundedByPartner"),
                    of.apply("disbursed"),
                    of.apply("directCost"),
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    of.apply("expenditure"),
                    BigDecimal.ZERO);

            assertThat(of.apply("balanceLead")).isEqualByComparingTo(balance.lead());
            assertThat(of.apply("balancePartner")).isEqualByComparingTo(balance.partner());
            assertThat(of.apply("balanceTotal")).isEqualByComparingTo(balance.total());
        }
    }

    @Test
    void R73_a_row_says_how_its_amount_was_attributed() {
        Map<String, String> basis =
                figures(EnumSet.of(Dimension.DONOR)).of(q("2026Q2"), sample.totals(), List.of()).stream()
                        .filter(row -> row.measure().equals("expenditure"))
                        .collect(Collectors.toMap(row -> row.donor() + " " + row.period(), FigureRow::basis));

        assertThat(basis)
                .containsEntry("UK q", "PRO_RATA")
                .containsEntry("DK q", "PRO_RATA")
                .containsEntry("DK cum", "MIXED");
    }

    @Test
    void a_measure_has_no_meaning_by_a_dimension_it_does_not_know() {
        assertThat(Measure.RECEIVED.means(EnumSet.of(Dimension.CORE_AREA))).isFalse();
        assertThat(Measure.BUDGET.means(EnumSet.of(Dimension.PARTNER))).isFalse();
        assertThat(Measure.BALANCE_PARTNER.means(EnumSet.of(Dimension.AGREEMENT, Dimension.DONOR)))
                .isTrue();
        assertThat(Measure.BALANCE_LEAD.means(EnumSet.of(Dimension.BASIS))).isFalse();
        assertThat(Measure.EXPENDITURE.means(EnumSet.allOf(Dimension.class))).isTrue();
    }

    @Test
    void donors_have_their_rows_zeros_included_and_direct_cost_is_nobodys_partner() {
        List<FigureRow> none = figures(EnumSet.of(Dimension.DONOR)).of(q("2025Q3"), List.of(), List.of());
        List<FigureRow> partners = figures(EnumSet.of(Dimension.PARTNER)).of(q("2026Q2"), sample.totals(), List.of());

        assertThat(none).extracting(FigureRow::donor).contains("DK", "UK");
        assertThat(none).extracting(FigureRow::amount).containsOnly("0.00");
        assertThat(partners)
                .filteredOn(row -> row.measure().equals("directCost") && "NO_PARTNER".equals(row.partner()))
                .extracting(FigureRow::amount)
                .containsOnly("450000.00");
    }

    private Map<String, String> found() {
        var rows = new ArrayList<FigureRow>();
        for (String quarter : List.of("2025Q4", "2026Q1", "2026Q2", "2026Q3")) {
            rows.addAll(figures(EnumSet.of(Dimension.DONOR)).of(q(quarter), sample.totals(), List.of()));
            rows.addAll(figures(Set.of()).of(q(quarter), sample.totals(), List.of()));
        }
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> String.join(
                                ",",
                                row.quarter().toString(),
                                row.donor() == null ? "TOTAL" : row.donor(),
                                row.measure(),
                                row.period()),
                        FigureRow::amount));
    }

    private BigDecimal sum(Measure measure, Set<Dimension> grouping) {
        return new Figures(sample.shape(), grouping, List.of(measure), Sample.CURRENCY)
                .of(q("2026Q2"), sample.totals(), List.of()).stream()
                        .map(row -> new BigDecimal(row.amount()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Figures figures(Set<Dimension> grouping) {
        List<Measure> measures = Arrays.stream(Measure.values())
                .filter(measure -> measure.means(grouping))
                .toList();
        return new Figures(sample.shape(), grouping, measures, Sample.CURRENCY);
    }

    private static Quarter q(String quarter) {
        return Quarter.parse(quarter);
    }
}

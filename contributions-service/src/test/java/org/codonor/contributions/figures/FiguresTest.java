package org.codonor.contributions.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.codonor.common.period.Quarter;
import org.codonor.contributions.ledger.Account;
import org.codonor.contributions.ledger.Basis;
import org.codonor.contributions.ledger.Event;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final List<String> QUARTERS = List.of("2025Q4", "2026Q1", "2026Q2", "2026Q3");

    private Sample sample;

    @BeforeEach
    void the_sample_programme() {
        sample = new Sample();
    }

    @Test
    void R68_R69_R70_the_samples_attribution_is_the_expected_to_the_minor_unit() throws IOException {
        List<String> expected = Files.readAllLines(Sample.expected("expected-attribution.csv"));

        assertThat(sample.attribution()).containsExactlyInAnyOrderElementsOf(expected.subList(1, expected.size()));
    }

    @Test
    void the_samples_figures_are_the_expected_to_the_minor_unit() throws IOException {
        List<String> expected = Files.readAllLines(Sample.expected("expected-figures.csv"));

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
    void R74_R76_the_samples_figures_agree_with_themselves() {
        for (String quarter : QUARTERS) {
            var result = Coherence.of(sample.shape(), Sample.CURRENCY, q(quarter), sample.totals());

            assertThat(result.balances()).as("balances of " + quarter).isEmpty();
            assertThat(result.dimensions()).as("dimensions of " + quarter).isEmpty();
            assertThat(result.prefinanced()).as("prefinanced in " + quarter).isEmpty();
        }
    }

    @Test
    void R74_R76_money_that_no_measure_knows_is_found() {
        var totals = new ArrayList<>(sample.totals());
        Total receipt = totals.stream()
                .filter(total -> total.event() == Event.RECEIPT)
                .findFirst()
                .orElseThrow();
        totals.add(new Total(
                Event.RESERVATION,
                Account.DONOR,
                Account.LEAD,
                receipt.contribution(),
                "",
                "",
                Basis.NA,
                receipt.quarter(),
                BigDecimal.ONE));

        assertThat(Coherence.of(sample.shape(), Sample.CURRENCY, q("2026Q3"), totals)
                        .balances())
                .containsKeys(receipt.contribution() + " balanceLead", receipt.contribution() + " balanceTotal");
    }

    @Test
    void R76_every_figure_of_the_sample_by_every_dimension_is_the_sum_of_what_is_behind_it() {
        var groupings = new ArrayList<Set<Dimension>>(List.of(Set.of(), EnumSet.allOf(Dimension.class)));
        for (Dimension one : Dimension.values()) {
            groupings.add(EnumSet.of(one));
            groupings.add(EnumSet.of(Dimension.DONOR, one));
        }
        int figures = 0;
        for (Set<Dimension> grouping : groupings) {
            var of = figures(grouping);
            for (String quarter : QUARTERS) {
                for (FigureRow row : of.of(q(quarter), sample.totals(), List.of())) {
                    assertThat(behind(of, row)).as(row.toString()).isEqualByComparingTo(row.amount());
                    figures++;
                }
            }
        }
        assertThat(figures).isGreaterThan(5000);
    }

    @Test
    void R25_what_of_the_co_donors_money_is_not_committed_is_its_lines_of_the_lead_donor_taken_off() {
        assertThat(found())
                .containsEntry("2026Q2,UK,uncommitted,bal", "0.00")
                .containsEntry("2026Q2,UK,receivedExternal,cum", "25608000.00")
                .containsEntry("2026Q2,DK,receivedExternal,cum", "0.00")
                .containsEntry("2026Q2,TOTAL,disbursedNet,cum", "48500000.00")
                .containsEntry("2026Q2,UK,claimed,bal", "0.00");
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

    private BigDecimal behind(Figures figures, FigureRow row) {
        Measure measure = Measure.of(row.measure()).orElseThrow();
        return figures
                .behind(group(figures.grouping(), row), measure, row.period(), row.quarter(), sample.totals())
                .stream()
                .map(total -> total.amount().multiply(BigDecimal.valueOf(measure.sign(sample.shape(), total))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Group group(Set<Dimension> grouping, FigureRow row) {
        Map<Dimension, String> values = new EnumMap<>(Dimension.class);
        grouping.forEach(dimension -> values.put(
                dimension,
                switch (dimension) {
                    case DONOR -> row.donor();
                    case CONTRIBUTION -> row.contribution();
                    case CORE_AREA -> row.coreArea();
                    case OUTCOME -> row.outcome();
                    case GEO -> row.geo();
                    case PARTNER -> row.partner();
                    case AGREEMENT -> row.agreement();
                    case LINE -> row.line();
                    case BASIS -> row.basis();
                }));
        return new Group(values);
    }

    private Map<String, String> found() {
        var rows = new ArrayList<FigureRow>();
        for (String quarter : QUARTERS) {
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

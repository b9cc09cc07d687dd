package org.codonor.reporting.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.codonor.common.period.Quarter;
import org.junit.jupiter.api.Test;

class GroupingTest {
    private static final Quarter Q = Quarter.parse("2026Q2");
    private static final List<Place> OWNERS = List.of(
            Place.ofOwner("A", null), Place.ofOwner("B", null), Place.ofOwner("A", "A-1"), Place.ofOwner("B", "B-1"));

    private final List<FineRow> rows = List.of(
            row("A", "L1", Measure.EXPENDITURE, "q", "PRO_RATA", "84.21"),
            row("B", "L1", Measure.EXPENDITURE, "q", "PRO_RATA", "15.79"),
            row("A", "L2", Measure.EXPENDITURE, "q", "DIRECT", "50.00"),
            row("A", "L2", Measure.EXPENDITURE, "cum", "DIRECT", "60.00"),
            row("A", null, Measure.DISBURSED_NET, "cum", "NA", "90.00"));

    @Test
    void r76_each_dimensions_sums_are_the_programmes_total() {
        for (Dimension dimension : EnumSet.of(Dimension.DONOR, Dimension.LINE, Dimension.PARTNER, Dimension.OUTCOME)) {
            BigDecimal sum = group(Set.of(dimension), Measure.EXPENDITURE).stream()
                    .filter(row -> row.period().equals("q"))
                    .map(GroupedRow::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).as(dimension.wire()).isEqualByComparingTo("150.00");
        }
    }

    @Test
    void a_measure_asked_for_alone_has_the_rows_that_it_has_among_all() {
        Set<Dimension> by = EnumSet.of(Dimension.LINE);
        List<GroupedRow> among = new Grouping(by, List.copyOf(Measure.meaningful(by)), OWNERS)
                .of(Q, rows).stream()
                        .filter(row -> row.measure() == Measure.CASES_ESTABLISHED)
                        .toList();

        assertThat(among).isNotEmpty();
        assertThat(group(by, Measure.CASES_ESTABLISHED)).isEqualTo(among);
    }

    @Test
    void every_rule_that_a_measure_names_is_listed_with_its_version() {
        Set<String> listed = Rule.ALL.stream().map(Rule::id).collect(java.util.stream.Collectors.toSet());

        assertThat(Measure.all()).allSatisfy(measure -> assertThat(listed).containsAll(measure.rules()));
        assertThat(listed).hasSameSizeAs(Rule.ALL);
    }

    @Test
    void every_donor_has_its_rows_on_everything_that_anybody_has_something_on() {
        assertThat(group(EnumSet.of(Dimension.DONOR, Dimension.LINE), Measure.EXPENDITURE))
                .filteredOn(row -> row.period().equals("q"))
                .extracting(row -> row.place().donor() + row.place().line() + " " + row.amount())
                .containsExactly("AL1 84.21", "AL2 50.00", "BL1 15.79", "BL2 0");
    }

    @Test
    void how_it_was_attributed_is_told_and_can_be_split() {
        assertThat(group(Set.of(), Measure.EXPENDITURE))
                .extracting(GroupedRow::basis)
                .containsExactly("DIRECT", "MIXED");
        assertThat(group(Set.of(Dimension.BASIS), Measure.EXPENDITURE))
                .filteredOn(row -> row.period().equals("q"))
                .extracting(row -> row.basis() + " " + row.amount())
                .containsExactly("DIRECT 50.00", "PRO_RATA 100.00");
    }

    @Test
    void a_share_is_worked_out_of_sums_to_one_decimal_half_to_even_and_null_of_nothing() {
        assertThat(group(Set.of(Dimension.DONOR), Measure.DELIVERY_RATE))
                .extracting(GroupedRow::amount)
                .containsExactly(new BigDecimal("66.7"), null);
        assertThat(Ratio.of(Measure.DELIVERY_RATE)
                        .percent(new BigDecimal("0.125"), BigDecimal.TEN.multiply(BigDecimal.TEN)))
                .isEqualByComparingTo("0.1");
    }

    @Test
    void a_year_adds_up_what_flows_and_keeps_what_stands_at_its_end() {
        Quarter next = Q.next();
        List<FineRow> all = List.of(
                row("A", "L1", Measure.EXPENDITURE, "q", "DIRECT", "10.00"),
                new FineRow(next, place("A", "L1"), Measure.EXPENDITURE, "q", "DIRECT", new BigDecimal("5.00")),
                row("A", "L1", Measure.EXPENDITURE, "cum", "DIRECT", "10.00"),
                new FineRow(next, place("A", "L1"), Measure.EXPENDITURE, "cum", "DIRECT", new BigDecimal("15.00")));
        assertThat(new Grouping(Set.of(), List.of(Measure.EXPENDITURE), OWNERS).ofYear(next, YearRows.of(all, next)))
                .extracting(row -> row.period() + " " + row.amount())
                .containsExactly("cum 15.00", "y 15.00");
    }

    @Test
    void frozen_rows_are_read_back_as_they_were() {
        var head = new Figure.Head("P", Figure.CLOSED, "2026-08-21T09:12:44Z", "DKK");
        byte[] file =
                FineTable.bytes(head, new org.codonor.reporting.calendar.QuarterNames(new java.util.TreeMap<>()), rows);
        assertThat(FineTable.read(file)).containsExactlyInAnyOrderElementsOf(rows);
        assertThat(FineTable.bytes(
                        head,
                        new org.codonor.reporting.calendar.QuarterNames(new java.util.TreeMap<>()),
                        rows.reversed()))
                .isEqualTo(file);
    }

    private List<GroupedRow> group(Set<Dimension> by, Measure measure) {
        return new Grouping(by, List.of(measure), OWNERS).of(Q, rows);
    }

    private static FineRow row(
            String donor,
            @org.jspecify.annotations.Nullable String line,
            Measure measure,
            String period,
            String basis,
            String amount) {
        return new FineRow(Q, place(donor, line), measure, period, basis, new BigDecimal(amount));
    }

    private static Place place(String donor, @org.jspecify.annotations.Nullable String line) {
        return line == null
                ? new Place(donor, donor + "-1", null, null, "ORG", "AG-1", null, null)
                : new Place(donor, donor + "-1", "CA1", "BA", "ORG", "AG-1", line, "OUT-" + line);
    }
}

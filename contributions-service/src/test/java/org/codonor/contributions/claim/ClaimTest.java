package org.codonor.contributions.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.codonor.contributions.attribution.Key;
import org.codonor.contributions.attribution.Share;
import org.codonor.contributions.claim.Claim.Part;
import org.codonor.contributions.ledger.Basis;
import org.junit.jupiter.api.Test;

class ClaimTest {
    private static final Currency DKK = Currency.getInstance("DKK");
    private static final Quarter Q1 = new Quarter(2026, 1);
    private static final Quarter Q2 = new Quarter(2026, 2);
    private static final Key SIXTEEN_TO_THREE =
            new Key(List.of(share("DK-1", "DK", "16000000.00"), share("UK-1", "UK", "3000000.00")));

    @Test
    void R86_the_samples_claim_is_established_recovered_and_lost_to_the_minor_unit() {
        Claim established = claim(established("L01", Q2, SIXTEEN_TO_THREE, "112500.00"));
        assertThat(sums(established.cells(), Cell::established)).isEqualTo("DK-1 94736.84, UK-1 17763.16");

        List<Part> repaid = established.divide(dkk("90000.00"));
        Claim after = recovered(established, repaid);
        List<Part> lost = after.divide(dkk("22500.00"));

        assertThat(parts(repaid)).containsExactly("DK-1 L01 2026Q2 75789.47", "UK-1 L01 2026Q2 14210.53");
        assertThat(parts(lost)).containsExactly("DK-1 L01 2026Q2 18947.37", "UK-1 L01 2026Q2 3552.63");
        assertThat(recovered(after, lost).outstanding().isZero()).isTrue();
    }

    @Test
    void R86_a_recovery_goes_to_contributions_first_and_then_to_the_lines_and_quarters_of_each() {
        var lead = new Key(List.of(share("DK-1", "DK", "16000000.00")));
        var cells = new ArrayList<Cell>();
        cells.addAll(established("L01", Q1, lead, "1000.00"));
        cells.addAll(established("L01", Q2, SIXTEEN_TO_THREE, "300.00"));
        cells.addAll(established("L02", Q2, SIXTEEN_TO_THREE, "0.05"));

        List<Part> parts = claim(cells).divide(dkk("100.01"));

        // DK is owed 1252.67, UK 47.38: 96.37 and 3.64 (the larger remainder), then by cell.
        assertThat(parts(parts))
                .containsExactly("DK-1 L01 2026Q1 76.93", "DK-1 L01 2026Q2 19.44", "UK-1 L01 2026Q2 3.64");
    }

    @Test
    void R85_a_line_lowered_after_it_was_recovered_is_carried_by_the_contributions_other_lines() {
        Claim claim = claim(List.of(
                new Cell("DK-1", "DK", "L01", Q2, Basis.DIRECT, dkk("20.00"), dkk("50.00"), dkk("0.00")),
                new Cell("DK-1", "DK", "L02", Q2, Basis.DIRECT, dkk("100.00"), dkk("50.00"), dkk("0.00"))));

        assertThat(parts(claim.divide(dkk("20.00")))).containsExactly("DK-1 L02 2026Q2 20.00");
        assertThatThrownBy(() -> claim.divide(dkk("20.01"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void R85_R86_whatever_is_taken_in_whatever_steps_sums_up_and_no_cell_gives_more_than_it_owes(
            @ForAll @Size(min = 1, max = 12) List<@LongRange(min = 0, max = 100_000) Long> owed,
            @ForAll @Size(min = 1, max = 5) List<@LongRange(min = 1, max = 100_000) Long> steps) {
        Claim claim = claim(cells(owed));
        for (long step : steps) {
            Money amount = Money.of(BigDecimal.valueOf(step, 2), DKK);
            if (amount.exceeds(claim.outstanding())) {
                continue;
            }
            Money before = claim.outstanding();

            List<Part> parts = claim.divide(amount);
            claim = recovered(claim, parts);

            assertThat(parts.stream().map(Part::amount).reduce(dkk("0.00"), Money::plus))
                    .isEqualTo(amount);
            assertThat(claim.outstanding()).isEqualTo(before.minus(amount));
            assertThat(claim.cells()).noneMatch(cell -> cell.outstanding().isNegative());
        }
    }

    @Property
    void R86_the_same_total_gives_the_same_shares_whatever_the_follow_ups_and_none_of_it_leaves_nothing(
            @ForAll @Size(min = 1, max = 4) List<@LongRange(min = 1, max = 1_000_000) Long> weights,
            @ForAll @Size(min = 1, max = 6) List<@LongRange(min = 1, max = 100_000) Long> steps) {
        var key = new Key(shares(weights));
        Map<String, Money> established = Map.of();
        Money total = dkk("0.00");
        for (long step : steps) {
            Money amount = Money.of(BigDecimal.valueOf(step, 2), DKK);
            total = total.plus(amount);
            established = after(key, established, amount);
        }

        assertThat(established).isEqualTo(after(key, Map.of(), total));
        assertThat(after(key, established, total.negated()).values()).allMatch(Money::isZero);
    }

    private static Map<String, Money> after(Key key, Map<String, Money> before, Money amount) {
        return new Difference(key, before, amount)
                .parts().stream()
                        .collect(Collectors.toMap(
                                Key.Part::contribution,
                                part -> before.getOrDefault(part.contribution(), dkk("0.00"))
                                        .plus(part.amount())));
    }

    private static List<Cell> cells(List<Long> owed) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < owed.size(); i++) {
            Money amount = Money.of(BigDecimal.valueOf(owed.get(i), 2), DKK);
            cells.add(
                    new Cell("C" + i % 3, "D" + i % 2, "L" + i, Q2, Basis.PRO_RATA, amount, dkk("0.00"), dkk("0.00")));
        }
        return cells;
    }

    private static List<Share> shares(List<Long> weights) {
        var shares = new ArrayList<Share>();
        for (int i = 0; i < weights.size(); i++) {
            shares.add(new Share("C" + i, "D" + i, BigDecimal.valueOf(weights.get(i))));
        }
        return shares;
    }

    private static List<Cell> established(String line, Quarter quarter, Key key, String amount) {
        return new Difference(key, Map.of(), dkk(amount))
                .parts().stream()
                        .map(part -> new Cell(
                                part.contribution(),
                                part.donor(),
                                line,
                                quarter,
                                key.basis(),
                                part.amount(),
                                dkk("0.00"),
                                dkk("0.00")))
                        .toList();
    }

    private static Claim recovered(Claim claim, List<Part> parts) {
        return claim(claim.cells().stream()
                .map(cell -> parts.stream()
                        .filter(part -> part.cell().equals(cell))
                        .findFirst()
                        .map(part -> new Cell(
                                cell.contribution(),
                                cell.donor(),
                                cell.line(),
                                cell.ofQuarter(),
                                cell.basis(),
                                cell.established(),
                                cell.recovered().plus(part.amount()),
                                cell.writtenOff()))
                        .orElse(cell))
                .toList());
    }

    private static Claim claim(List<Cell> cells) {
        return new Claim("IRR-1", "AG-1", cells, DKK);
    }

    private static List<String> parts(List<Part> parts) {
        return parts.stream()
                .map(part -> part.cell().contribution() + " " + part.cell().line() + " "
                        + part.cell().ofQuarter() + " " + part.amount().amount().toPlainString())
                .toList();
    }

    private static String sums(List<Cell> cells, java.util.function.Function<Cell, Money> what) {
        return cells.stream()
                .map(cell ->
                        cell.contribution() + " " + what.apply(cell).amount().toPlainString())
                .collect(Collectors.joining(", "));
    }

    private static Share share(String contribution, String donor, String weight) {
        return new Share(contribution, donor, new BigDecimal(weight));
    }

    private static Money dkk(String amount) {
        return Money.of(amount, "DKK");
    }
}

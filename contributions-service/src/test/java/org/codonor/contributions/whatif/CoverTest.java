package org.codonor.contributions.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.codonor.common.money.Money;
import org.codonor.common.money.Rate;
import org.codonor.common.period.Quarter;
import org.codonor.contributions.budget.Line;
import org.codonor.contributions.budget.Plan;
import org.codonor.contributions.ledger.LineUse;
import org.junit.jupiter.api.Test;

/** What a cut, a pause and a withdrawal leave without cover, worked out without any database. */
class CoverTest {
    private static final Quarter NOW = new Quarter(2026, 4);
    private static final Cover.Window FROM_NOW = new Cover.Window(NOW, null);

    /** A partner's two lines (10 and 6 contracted, 9 paid, 2 spent), a free line (3) and one of the lead donor's (1). */
    private static final Books BOOKS = new Books(
            new Plan(
                    UUID.randomUUID(),
                    "BV-1",
                    1,
                    LocalDate.of(2026, 1, 1),
                    amount("20.00"),
                    new TreeMap<>(Map.of(
                            "A1", line("A1", false, "10.00"),
                            "A2", line("A2", false, "6.00"),
                            "F", line("F", false, "3.00"),
                            "X", line("X", true, "1.00")))),
            List.of(use("A1", "AG", "10.00", "2.00"), use("A2", "AG", "6.00", "0.00"), use("X", "", "0.00", "0.40")),
            List.of(new Books.Under("AG", "C", amount("16.00"), amount("9.00"), amount("1.00"), amount("7.00"))),
            2);

    @Test
    void what_is_still_to_be_used_is_told_by_how_far_it_has_gone_and_sums_to_the_plan_less_what_is_spent() {
        Cover cover = cover();

        assertThat(sum(cover.open())).isEqualByComparingTo("17.60");
        assertThat(sum(of(cover.open(), Tier.CONTRACTED))).isEqualByComparingTo("7.00");
        assertThat(sum(of(cover.open(), Tier.PAID))).isEqualByComparingTo("7.00");
        assertThat(sum(of(cover.open(), Tier.PLANNED))).isEqualByComparingTo("3.00");
        assertThat(sum(of(cover.open(), Tier.OWN))).isEqualByComparingTo("0.60");
        assertThat(cover.open().stream().map(Open::quarter).distinct()).hasSize(5);
    }

    @Test
    void R78_what_is_written_off_is_wanted_back_from_nobody() {
        var lost = new LineUse.Use("AG", new LineUse.Key("A1", "C"), amount("10.00"), amount("2.00"), amount("0.50"));
        var books = new Books(
                BOOKS.plan(),
                List.of(lost, use("A2", "AG", "6.00", "0.00")),
                List.of(new Books.Under("AG", "C", amount("16.00"), amount("9.00"), amount("1.00"), amount("6.50"))),
                2);

        BigDecimal paid = books.cells().stream()
                .map(cell -> cell.parts().getOrDefault(Tier.PAID, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(paid).isEqualByComparingTo("6.50");
    }

    @Test
    void R14_a_pause_leaves_what_is_not_paid_uncovered_and_nothing_else() {
        Cover.Loss loss = cover().pause("C", FROM_NOW);

        assertThat(loss.of(Tier.CONTRACTED)).isEqualByComparingTo("7.00");
        assertThat(loss.of(Tier.PLANNED)).isEqualByComparingTo("3.00");
        assertThat(loss.total()).isEqualByComparingTo("10.00");
        assertThat(sum(loss.rest().open())).isEqualByComparingTo("7.60");
        Cover.Loss shorter = cover().pause("C", new Cover.Window(NOW, NOW.plus(1)));
        assertThat(shorter.lost()).allMatch(each -> each.quarter().equals(NOW));
        assertThat(shorter.total()).isLessThan(loss.total());
    }

    @Test
    void money_at_a_partner_is_used_before_what_it_is_still_to_be_paid() {
        Quarter firstLost = cover().pause("C", FROM_NOW).lost().stream()
                .filter(each -> each.place().line().equals("A1"))
                .map(Open::quarter)
                .min(Quarter::compareTo)
                .orElseThrow();

        assertThat(firstLost).isGreaterThan(NOW);
    }

    @Test
    void a_cut_takes_the_least_bound_money_first_and_is_exact() {
        Cover.Loss loss = cover().less("C", amount("9.33"), FROM_NOW);

        assertThat(loss.of(Tier.UNPLANNED)).isEqualByComparingTo("2.00");
        assertThat(loss.of(Tier.PLANNED)).isEqualByComparingTo("3.00");
        assertThat(loss.of(Tier.OWN)).isEqualByComparingTo("0.60");
        assertThat(loss.of(Tier.CONTRACTED)).isEqualByComparingTo("3.73");
        assertThat(loss.of(Tier.PAID)).isZero();
        assertThat(loss.total()).isEqualByComparingTo("9.33");
        Cover.Loss again = loss.rest().less("C", amount("100.00"), FROM_NOW);
        assertThat(again.onLines()).isEqualByComparingTo("10.27");
        assertThat(again.beyond()).isEqualByComparingTo("89.73");
        assertThat(again.rest().open()).isEmpty();
    }

    @Test
    void R11_of_a_cut_what_has_not_come_goes_first_and_the_rest_is_a_refund() {
        var promise = new Promise(
                amount("3000000.00"),
                amount("1800000.00"),
                amount("1200000.00"),
                amount("15336000.00"),
                Rate.of("8.5666666667"),
                Money.currency("GBP"),
                Money.currency("DKK"));

        assertThat(promise.percent(amount("20"))).isEqualByComparingTo("600000.00");
        Promise.Cut small = promise.less(amount("600000.00"));
        assertThat(small.refund()).isZero();
        assertThat(small.lost()).isEqualByComparingTo("5140000.00");
        Promise.Cut large = small.rest().less(amount("900000.00"));
        assertThat(large.notComing()).isEqualByComparingTo("600000.00");
        assertThat(large.refund()).isEqualByComparingTo("300000.00");
        assertThat(large.lost()).isEqualByComparingTo("7696000.00");
        assertThat(large.rest().committed()).isEqualByComparingTo("1500000.00");
    }

    private static Cover cover() {
        var open = BOOKS.cells().stream()
                .flatMap(cell -> cell.over(NOW, new Quarter(2027, 4), 2).stream())
                .toList();
        return new Cover(Map.of("C", amount("2.00")), open);
    }

    private static Line line(String code, boolean own, String amount) {
        return new Line(
                code,
                null,
                code,
                "O",
                "CA",
                "G",
                own,
                Line.CostType.DIRECT,
                false,
                amount(amount),
                Map.of(2026, amount("4.00"), 2027, amount("16.00")),
                Map.of("C", amount(amount)));
    }

    private static LineUse.Use use(String line, String agreement, String contracted, String spent) {
        return new LineUse.Use(
                agreement, new LineUse.Key(line, "C"), amount(contracted), amount(spent), amount("0.00"));
    }

    private static List<Open> of(List<Open> open, Tier tier) {
        return open.stream().filter(each -> each.tier() == tier).toList();
    }

    private static BigDecimal sum(List<Open> open) {
        return open.stream().map(Open::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }
}

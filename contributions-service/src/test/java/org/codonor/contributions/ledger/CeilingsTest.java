package org.codonor.contributions.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.Refused;
import org.junit.jupiter.api.Test;

class CeilingsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    @Test
    void R54_a_receipt_gives_cash_and_a_reservation_takes_it_but_keeps_it_at_the_lead_donor() {
        assertThat(room(Event.RECEIPT, Account.DONOR, Account.LEAD, Ceiling.CASH))
                .isEqualByComparingTo("10.00");
        assertThat(room(Event.RESERVATION, Account.LEAD, Account.RESERVED, Ceiling.CASH))
                .isEqualByComparingTo("-10.00");
        assertThat(room(Event.RESERVATION, Account.LEAD, Account.RESERVED, Ceiling.HELD))
                .isEqualByComparingTo("0");
        assertThat(room(Event.PAYMENT, Account.RESERVED, Account.PARTNER, Ceiling.HELD))
                .isEqualByComparingTo("-10.00");
    }

    @Test
    void R55_a_reservation_takes_the_agreements_room_and_its_payment_takes_it_only_once() {
        assertThat(room(Event.RESERVATION, Account.LEAD, Account.RESERVED, Ceiling.UNPAID))
                .isEqualByComparingTo("-10.00");
        assertThat(room(Event.PAYMENT, Account.RESERVED, Account.PARTNER, Ceiling.UNPAID))
                .isEqualByComparingTo("0");
        assertThat(room(Event.PARTNER_REFUND, Account.PARTNER, Account.LEAD, Ceiling.UNPAID))
                .isEqualByComparingTo("10.00");
        assertThat(room(Event.EXPENDITURE, Account.PARTNER, Account.SPENT, Ceiling.UNPAID))
                .isEqualByComparingTo("0");
    }

    @Test
    void R44_a_contribution_may_be_committed_as_far_as_it_is_promised_less_the_exchange_loss() {
        assertThat(room(Event.CONTRIBUTION, Account.PROMISED, Account.COMMITTED_IN, Ceiling.UNCOMMITTED))
                .isEqualByComparingTo("10.00");
        assertThat(room(Event.FX_DIFFERENCE, Account.EXCHANGE, Account.PROMISED, Ceiling.UNCOMMITTED))
                .isEqualByComparingTo("-10.00");
        assertThat(room(Event.AGREEMENT, Account.UNCONTRACTED, Account.CONTRACTED, Ceiling.UNCOMMITTED))
                .isEqualByComparingTo("-10.00");
    }

    @Test
    void R25_a_fact_leaves_a_shortfall_that_is_made_good_first() {
        Room full = new Room(new BigDecimal("5"), BigDecimal.ZERO);

        Room shortened = full.after(new BigDecimal("-8"));
        Room refilled = shortened.after(new BigDecimal("4"));

        assertThat(shortened).isEqualTo(new Room(BigDecimal.ZERO, new BigDecimal("3")));
        assertThat(shortened.admits(new BigDecimal("-0.01"))).isFalse();
        assertThat(refilled).isEqualTo(new Room(new BigDecimal("1"), BigDecimal.ZERO));
    }

    @Test
    void R54_a_payment_dated_before_the_receipt_is_short_on_its_day() {
        var days = new Days(new BigDecimal("100"), days("2026-03-05", "100"));

        assertThat(days.shortBy(days("2026-03-01", "-80")))
                .contains(new Days.Lack(LocalDate.of(2026, 3, 1), BigDecimal.ZERO));
        assertThat(days.shortBy(days("2026-03-05", "-80"))).isEmpty();
        assertThat(days.shortBy(days("2026-03-05", "-100"))).isEmpty();
        assertThat(days.shortBy(days("2026-03-05", "-100.01"))).isPresent();
    }

    @Test
    void R54_a_payment_dated_back_must_leave_enough_for_every_later_day() {
        var booked = days("2026-03-05", "100");
        booked.put(LocalDate.of(2026, 3, 20), new BigDecimal("-70"));
        booked.put(LocalDate.of(2026, 4, 1), new BigDecimal("50"));
        var days = new Days(new BigDecimal("80"), booked);

        assertThat(days.shortBy(days("2026-03-10", "-40")))
                .contains(new Days.Lack(LocalDate.of(2026, 3, 20), new BigDecimal("30")));
        assertThat(days.shortBy(days("2026-03-10", "-30"))).isEmpty();
        assertThat(days.shortBy(days("2026-04-01", "-80"))).isEmpty();
    }

    @Test
    void R03_what_belongs_to_a_closed_quarter_is_booked_in_the_first_open_one() {
        var gate = new Gate(new Quarter(2025, 4), new Quarter(2026, 2), new Quarter(2026, 3));

        assertThat(gate.book(move(Event.RECEIPT, Account.DONOR, Account.LEAD))).isEqualTo(new Quarter(2026, 2));
        assertThat(gate.book(receipt(LocalDate.of(2026, 7, 1)))).isEqualTo(new Quarter(2026, 3));
    }

    @Test
    void R03_R05_money_is_never_dated_before_the_books_nor_in_a_quarter_to_come() {
        var gate = new Gate(new Quarter(2025, 4), new Quarter(2025, 4), new Quarter(2026, 3));

        assertThatThrownBy(() -> gate.book(receipt(LocalDate.of(2025, 9, 30)))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> gate.book(receipt(LocalDate.of(2026, 10, 1)))).isInstanceOf(Refused.class);
        assertThat(gate.book(receipt(LocalDate.of(2025, 10, 1)))).isEqualTo(new Quarter(2025, 4));
    }

    @Test
    void an_event_runs_only_between_its_own_accounts() {
        assertThatThrownBy(() -> move(Event.RECEIPT, Account.LEAD, Account.PARTNER))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static BigDecimal room(Event event, Account from, Account to, Ceiling ceiling) {
        return Effects.of(List.of(move(event, from, to))).entrySet().stream()
                .filter(effect -> effect.getKey().ceiling() == ceiling)
                .map(effect -> effect.getValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Move move(Event event, Account from, Account to) {
        return Move.of(event, from, to, "C-1", Money.of("10.00", "DKK"), DAY).under("A-1");
    }

    private static Move receipt(LocalDate day) {
        return Move.of(Event.RECEIPT, Account.DONOR, Account.LEAD, "C-1", Money.of("10.00", "DKK"), day);
    }

    private static NavigableMap<LocalDate, BigDecimal> days(String day, String change) {
        var days = new TreeMap<LocalDate, BigDecimal>();
        days.put(LocalDate.parse(day), new BigDecimal(change));
        return days;
    }
}

package org.codonor.partners.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.codonor.partners.match.Difference.Kind;
import org.codonor.partners.request.PaidRequests.Paid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MatchRuleTest {
    private static final Quarter Q1 = Quarter.parse("2026Q1");
    private static final Quarter Q2 = Quarter.parse("2026Q2");

    @Test
    void all_three_agree() {
        assertThat(rule("40.00", "30.00", paid("2026-03-30", "40.00"), true).in(Q1))
                .isEmpty();
    }

    @Test
    void what_did_not_arrive_or_otherwise_than_paid_is_told() {
        assertThat(kinds(rule("40.00", "30.00", paid(null, null), true))).containsExactly(Kind.NOT_CONFIRMED);
        assertThat(kinds(rule("40.00", "30.00", paid("2026-04-02", "39.50"), true)))
                .containsExactly(Kind.AMOUNT, Kind.OTHER_QUARTER);
        assertThat(rule("40.00", "30.00", paid("2026-03-30", "39.50"), true)
                        .in(Q1)
                        .getFirst()
                        .amount())
                .isEqualTo(dkk("0.50"));
    }

    @Test
    void the_ledger_the_reports_and_the_total_are_looked_at() {
        assertThat(kinds(rule("35.00", "30.00", paid("2026-03-30", "40.00"), true)))
                .containsExactly(Kind.LEDGER);
        assertThat(kinds(rule("40.00", "30.00", paid("2026-03-30", "40.00"), false)))
                .containsExactly(Kind.NOT_REPORTED);
        assertThat(kinds(rule("40.00", "45.00", paid("2026-03-30", "40.00"), true)))
                .containsExactly(Kind.OVERSPENT);
    }

    @Test
    void R22_R74_what_was_earned_or_gained_by_exchange_may_be_spent_too_and_what_was_lost_may_not() {
        Paid paid = paid("2026-03-30", "40.00");
        assertThat(kinds(rule("40.00", "1.00", "4.00", "45.00", paid, true))).isEmpty();
        assertThat(kinds(rule("40.00", "1.00", "-4.00", "37.00", paid, true))).isEmpty();
        assertThat(rule("40.00", "1.00", "-4.00", "37.01", paid, true).in(Q1))
                .extracting(Difference::kind, Difference::amount)
                .containsExactly(tuple(Kind.OVERSPENT, dkk("0.01")));
    }

    @Test
    void R49_a_partner_that_is_paid_in_arrears_spends_first() {
        MatchRule advances = rule("40.00", "45.00", paid("2026-03-30", "40.00"), true);
        var arrears = new MatchRule(
                advances.currency(),
                advances.disbursed(),
                advances.refunded(),
                advances.interest(),
                advances.exchange(),
                advances.spent(),
                advances.payments(),
                advances.settled(),
                true,
                advances.over());

        assertThat(kinds(advances)).containsExactly(Kind.OVERSPENT);
        assertThat(kinds(arrears)).isEmpty();
    }

    private static List<Kind> kinds(MatchRule rule) {
        return rule.in(Q1).stream().map(Difference::kind).toList();
    }

    private static MatchRule rule(String disbursed, String spent, Paid paid, boolean reported) {
        return rule(disbursed, "0.00", "0.00", spent, paid, reported);
    }

    private static MatchRule rule(
            String disbursed, String interest, String exchange, String spent, Paid paid, boolean reported) {
        return new MatchRule(
                dkk("0.00").currency(),
                Map.of(Q1, new BigDecimal(disbursed)),
                Map.of(),
                Map.of(Q1, new BigDecimal(interest)),
                Map.of(Q1, new BigDecimal(exchange)),
                Map.of(Q1, new BigDecimal(spent)),
                List.of(paid),
                reported ? Set.of(Q1) : Set.of(),
                false,
                Q2);
    }

    private static Paid paid(@Nullable String on, @Nullable String received) {
        return new Paid(
                "D1",
                "/D1",
                Q1,
                dkk("40.00"),
                dkk("40.00"),
                on == null ? null : LocalDate.parse(on),
                received == null ? null : dkk(received),
                null);
    }

    private static Money dkk(String amount) {
        return Money.of(amount, "DKK");
    }
}

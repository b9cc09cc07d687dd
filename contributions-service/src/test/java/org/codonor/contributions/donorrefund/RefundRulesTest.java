package org.codonor.contributions.donorrefund;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.codonor.common.money.Money;
import org.codonor.contributions.contribution.Received;
import org.codonor.contributions.ledger.Unspent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** 100 came, 10 went back, 70 are unspent of which 20 are bound. */
class RefundRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final Received RECEIVED = new Received(
            new BigDecimal("100"),
            new BigDecimal("100"),
            new BigDecimal("100"),
            Map.of(),
            BigDecimal.TEN,
            BigDecimal.TEN);

    @Test
    void R11_R78_a_donors_own_money_goes_back_as_far_as_it_is_unspent_and_not_bound() {
        assertThat(rules("50.00", RefundReason.UNSPENT, null, null, null)).isEmpty();
        assertThat(rules("50.01", RefundReason.UNSPENT, null, null, null)).containsExactly("R78");
        assertThat(rules("50.01", RefundReason.WITHDRAWAL, null, null, null)).containsExactly("R15");
        assertThat(rules("90.01", RefundReason.UNSPENT, null, null, null)).containsExactly("R11");
    }

    @Test
    void R95_R22_a_recovery_and_interest_go_back_as_far_as_they_came() {
        assertThat(rules("3.00", RefundReason.RECOVERY, "IRR-1", null, "3.00")).isEmpty();
        assertThat(rules("3.01", RefundReason.RECOVERY, "IRR-1", null, "3.00")).containsExactly("R95");
        assertThat(rules("3.00", RefundReason.RECOVERY, "IRR-1", null, null)).containsExactly("R95");
        assertThat(rules("3.00", RefundReason.RECOVERY, null, null, null)).containsExactly("R95");
        assertThat(rules("3.01", RefundReason.UNSPENT, null, "LI-1", "3.00")).containsExactly("R22");
        assertThat(rules("3.00", RefundReason.WITHDRAWAL, null, "LI-1", "3.00")).containsExactly("R22");
    }

    @Test
    void R15_only_what_is_withdrawn_goes_back_as_such_and_R03_not_before_its_day() {
        var rules = new RefundRules(dkk("1.00"), RECEIVED, unspent(), false, null);

        assertThat(rules.violations(wanted("1.00", RefundReason.WITHDRAWAL, null, null), TODAY.minusDays(1)))
                .extracting(violation -> violation.rule())
                .containsExactly("R03", "R15");
    }

    private static List<@Nullable String> rules(
            String amount,
            RefundReason reason,
            @Nullable String claim,
            @Nullable String interest,
            @Nullable String open) {
        return new RefundRules(dkk(amount), RECEIVED, unspent(), true, open == null ? null : dkk(open))
                .violations(wanted(amount, reason, claim, interest), TODAY).stream()
                        .<@Nullable String>map(violation -> violation.rule())
                        .toList();
    }

    private static NewDonorRefund wanted(
            String amount, RefundReason reason, @Nullable String claim, @Nullable String interest) {
        return new NewDonorRefund(
                null, "CD-1", reason, TODAY, dkk(amount), null, null, claim, interest, null, "B", null);
    }

    private static Unspent unspent() {
        return new Unspent(dkk("40.00"), dkk("30.00"), dkk("20.00"));
    }

    private static Money dkk(String amount) {
        return Money.of(amount, "DKK");
    }
}

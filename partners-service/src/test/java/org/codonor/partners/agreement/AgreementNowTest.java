package org.codonor.partners.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.codonor.common.identity.Caller.Actor;
import org.codonor.common.money.Money;
import org.codonor.partners.Deed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgreementNowTest {
    private final Agreement agreement = new Agreement(
            "P",
            "AG-1",
            Currency.getInstance("DKK"),
            new NewAgreement(
                    "AG-1",
                    "PPP",
                    null,
                    LocalDate.parse("2025-12-01"),
                    LocalDate.parse("2029-12-31"),
                    "DKK",
                    List.of(commitment("L01", "AA", "16.00"), commitment("L02", "AA", "14.00")),
                    "7.0",
                    DisbursementModality.ADVANCE,
                    null,
                    null,
                    FxMethod.DISBURSEMENT_RATE,
                    new Clauses(null, null, null, null, null, null),
                    null),
            deed("2025-11-01T00:00:00Z"));

    @Test
    void R43_the_total_is_the_sum_of_the_commitments_with_every_signed_change() {
        var now = now(
                amendment(1, null, true, commitment("L01", "BB", "3.00")),
                amendment(2, null, true, commitment("L02", "AA", "-14.00")),
                amendment(3, null, false, commitment("L01", "AA", "99.00")));

        assertThat(now.total()).isEqualTo(Money.of("19.00", "DKK"));
        assertThat(now.commitments())
                .extracting(Commitment::line, Commitment::contribution)
                .containsExactly(tuple("L01", "AA"), tuple("L01", "BB"));
        assertThat(now.funding()).containsExactlyInAnyOrder("AA", "BB");
    }

    @Test
    void the_end_is_the_one_signed_last() {
        assertThat(now().endsOn()).isEqualTo("2029-12-31");
        assertThat(now(amendment(1, "2030-06-30", true), amendment(2, "2030-12-31", false))
                        .endsOn())
                .isEqualTo("2030-06-30");
    }

    @Test
    void a_termination_is_an_end() {
        agreement.terminate(LocalDate.parse("2027-03-31"), Termination.of("Breach", deed("2027-03-31T00:00:00Z")));
        var now = now(amendment(1, "2030-06-30", true));

        assertThat(now.endsOn()).isEqualTo("2027-03-31");
        assertThat(now.endsSoFar()).hasSize(3);
        assertThat(now.state()).isEqualTo(AgreementState.TERMINATED);
    }

    @Test
    void a_signed_amendment_is_in_effect_from_its_day_on() {
        Amendment signed = amendment(1, "2030-06-30", true);
        signed.effectiveFrom = LocalDate.parse("2026-07-01");

        assertThat(signed.stateOn(LocalDate.parse("2026-06-30"))).isEqualTo(AmendmentState.SIGNED);
        assertThat(signed.stateOn(LocalDate.parse("2026-07-01"))).isEqualTo(AmendmentState.EFFECTIVE);
    }

    @Test
    void an_end_moves_when_its_amendment_takes_effect_and_money_when_it_is_signed() {
        Amendment signed = amendment(1, "2027-06-30", true, commitment("L02", "AA", "-14.00"));
        signed.effectiveFrom = LocalDate.parse("2026-07-02");
        var now = now(signed);

        assertThat(now.endsOn()).isEqualTo("2029-12-31");
        assertThat(now.total()).isEqualTo(Money.of("16.00", "DKK"));
        assertThat(now.foreseen().endsOn()).isEqualTo("2027-06-30");
        assertThat(now.lastDay(amendment(2, null, false))).isEqualTo("2029-12-31");
        assertThat(now.lastDay(amendment(2, "2028-06-30", false))).isEqualTo("2028-06-30");
        assertThat(new AgreementNow(agreement, List.of(signed), List.of(), LocalDate.parse("2026-07-02")).endsOn())
                .isEqualTo("2027-06-30");
    }

    @Test
    void R53_a_contribution_funds_the_agreement_from_the_day_on_which_what_brings_it_is_in_effect() {
        Amendment signed = amendment(1, null, true, commitment("L01", "BB", "3.00"));
        signed.signedOn = LocalDate.parse("2026-03-20");
        agreement.signedOn = LocalDate.parse("2025-11-24");

        assertThat(now(signed).fundedFrom("AA")).isEqualTo("2025-12-01");
        assertThat(now(signed).fundedFrom("BB")).isEqualTo("2026-03-20");
        signed.effectiveFrom = LocalDate.parse("2026-04-01");
        assertThat(now(signed).fundedFrom("BB")).isEqualTo("2026-04-01");
    }

    private AgreementNow now(Amendment... amendments) {
        return new AgreementNow(agreement, List.of(amendments), List.of(), LocalDate.parse("2026-07-01"));
    }

    private Amendment amendment(int no, @Nullable String endsOn, boolean signed, Commitment.Written... commitments) {
        var amendment = new Amendment(
                agreement,
                no,
                new NewAmendment(
                        "Why", List.of(commitments), endsOn == null ? null : LocalDate.parse(endsOn), null, null, null),
                deed("2026-01-01T00:00:00Z"));
        if (signed) {
            amendment.committed(deed("2026-01-0" + no + "T00:00:00Z"));
        }
        return amendment;
    }

    private static Deed deed(String at) {
        return new Deed(new Actor("somebody", List.of(), "AA"), Instant.parse(at));
    }

    private static Commitment.Written commitment(String line, String contribution, String amount) {
        return new Commitment.Written(line, contribution, Money.of(amount, "DKK"));
    }
}

package org.codonor.contributions.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.codonor.contributions.contribution.ContributionState;
import org.codonor.contributions.contribution.Earmark;
import org.codonor.contributions.contribution.Earmark.Strictness;
import org.junit.jupiter.api.Test;

class PurseTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final Clause ENOUGH = Clause.room("R25", "unplanned", amount("100.00"), amount("60.00"), "left");

    @Test
    void as_much_as_the_least_room_may_go_there() {
        var less = Clause.room("R44", "uncommitted", amount("59.99"), amount("60.00"), "left");

        var verdict = purse(ContributionState.COMMITTED, List.of(), null, ENOUGH, less)
                .judge(use(Purpose.PLAN, "RS"));

        assertThat(verdict.allowed()).isFalse();
        assertThat(verdict.available()).isEqualByComparingTo("59.99");
        assertThat(broken(verdict)).containsExactly("R44 uncommitted");
        assertThat(purse(ContributionState.COMMITTED, List.of(), null, ENOUGH)
                        .judge(use(Purpose.PLAN, "RS"))
                        .allowed())
                .isTrue();
    }

    @Test
    void R27_R28_a_hard_earmark_forbids_with_each_clause_and_a_soft_one_only_shows() {
        var hard = new Earmark(Strictness.HARD, List.of("RS"), List.of("CA1"), List.of("P"), List.of(), null);
        var soft = new Earmark(Strictness.SOFT, List.of("RS"), List.of(), List.of(), List.of(), null);

        var no = purse(ContributionState.COMMITTED, List.of(hard), null, ENOUGH).judge(use(Purpose.PLAN, "TR"));
        var shown =
                purse(ContributionState.COMMITTED, List.of(soft), null, ENOUGH).judge(use(Purpose.PLAN, "TR"));

        assertThat(broken(no)).containsExactly("R27 earmark-geo", "R28 earmark-core-area", "R28 earmark-partner");
        assertThat(no.available()).isZero();
        assertThat(broken(shown)).containsExactly("R27 earmark-geo");
        assertThat(shown.allowed()).isTrue();
    }

    @Test
    void R09_a_pledge_gives_nothing() {
        var verdict = purse(ContributionState.PLEDGED, List.of(), null, ENOUGH).judge(use(Purpose.PLAN, "RS"));

        assertThat(verdict.allowed()).isFalse();
        assertThat(broken(verdict)).containsExactly("R09 committed");
    }

    @Test
    void R14_what_is_suspended_is_not_paid_but_may_be_planned() {
        var suspended = purse(ContributionState.SUSPENDED, List.of(), DAY, ENOUGH);

        assertThat(broken(suspended.judge(use(Purpose.PAY, "RS")))).containsExactly("R14 suspended");
        assertThat(suspended.judge(use(Purpose.PLAN, "RS")).allowed()).isTrue();
    }

    @Test
    void R45_it_is_used_on_the_days_for_which_it_is_available() {
        var use = new Use(Purpose.PAY, DAY.plusYears(10), amount("1.00"), null, null, null, null, null, null);

        assertThat(broken(purse(ContributionState.COMMITTED, List.of(), null, ENOUGH)
                        .judge(use)))
                .containsExactly("R45 availability");
    }

    private static Use use(Purpose purpose, String geo) {
        return new Use(purpose, DAY, amount("60.00"), "Q", null, null, geo, "ASY", null);
    }

    private static Purse purse(ContributionState state, List<Earmark> earmarks, LocalDate suspendedOn, Clause... more) {
        return new Purse(
                "C", "D", state, false, DAY.minusYears(1), DAY.plusYears(4), earmarks, suspendedOn, List.of(more));
    }

    private static List<String> broken(Purse.Verdict verdict) {
        return verdict.clauses().stream()
                .filter(clause -> !clause.holds())
                .map(clause -> clause.rule() + " " + clause.code())
                .toList();
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }
}

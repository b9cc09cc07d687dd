package org.codonor.contributions.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codonor.contributions.contribution.Cause.Kind;
import org.codonor.contributions.contribution.Planned.State;
import org.junit.jupiter.api.Test;

/** What a measure makes of a plan of 180 and 120, and whether it may be taken back. */
class ReductionTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final Cause FIRST = new Cause(Kind.MEASURE, "DM-1", "/DM-1");
    private static final Cause SECOND = new Cause(Kind.MEASURE, "DM-2", "/DM-2");
    private static final List<Planned> PLAN = List.of(planned(1, "180.00"), planned(2, "120.00"));

    @Test
    void R12_the_last_that_has_not_come_is_cut_first() {
        assertThat(steps(received("0.00", "0.00"), "20.00")).containsExactly(InstalmentStep.cutTo(2, sum("100.00")));
        assertThat(steps(received("0.00", "0.00"), "150.00"))
                .containsExactly(InstalmentStep.to(2, State.CANCELLED), InstalmentStep.cutTo(1, sum("150.00")));
        assertThat(steps(received("180.00", "0.00"), "120.00")).containsExactly(InstalmentStep.to(2, State.CANCELLED));
    }

    @Test
    void R11_what_was_given_back_is_cut_from_what_came() {
        assertThat(steps(received("180.00", "80.00"), "200.00"))
                .containsExactly(InstalmentStep.to(2, State.CANCELLED), InstalmentStep.cutTo(1, sum("100.00")));
    }

    @Test
    void what_nothing_else_stands_on_may_be_taken_back() {
        Course reduced = course().with(NewDelta.of(JUNE, FIRST)
                .by(sum("-20.00"))
                .plan(List.of(InstalmentStep.cutTo(2, sum("100.00")))));

        assertThat(new Retraction(reduced, FIRST, received("180.00", "0.00"), Set.of()).obstacle(false))
                .isEmpty();
        Course called = reduced.with(NewDelta.of(JUNE, SECOND).plan(List.of(InstalmentStep.called(2, JUNE, JUNE))));
        assertThat(new Retraction(called, FIRST, received("180.00", "0.00"), Set.of()).obstacle(false))
                .hasValueSatisfying(says -> assertThat(says).contains("same instalments"));
    }

    @Test
    void R11_an_increase_of_which_money_came_may_not_be_taken_back() {
        Course increased = course().with(NewDelta.of(JUNE, FIRST)
                .by(sum("50.00"))
                .plan(List.of(new InstalmentStep(3, JUNE, null, sum("50.00"), null, State.PLANNED, null, JUNE))));
        var came = new Received(
                sum("50.00"), sum("50.00"), sum("50.00"), Map.of(3, sum("50.00")), BigDecimal.ZERO, BigDecimal.ZERO);

        assertThat(new Retraction(increased, FIRST, came, Set.of()).obstacle(false))
                .isPresent();
        assertThat(new Retraction(increased, FIRST, Received.NOTHING, Set.of()).obstacle(false))
                .isEmpty();
    }

    private static Course course() {
        return new Course(new Course.First(sum("300.00"), PLAN, null, MARCH, LocalDate.MAX), List.of());
    }

    private static List<InstalmentStep> steps(Received received, String by) {
        return new Reduction(PLAN, received, sum("0.01")).steps(sum(by));
    }

    private static Received received(String first, String returned) {
        BigDecimal came = sum(first);
        return new Received(came, came, came, Map.of(1, came), sum(returned), sum(returned));
    }

    private static Planned planned(int no, String amount) {
        return Planned.of(new Instalment(no, MARCH, null, sum(amount), null, "PLANNED"));
    }

    private static BigDecimal sum(String amount) {
        return new BigDecimal(amount);
    }
}

package org.codonor.contributions.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.codonor.common.money.Rate;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.contributions.contribution.Cause.Kind;
import org.codonor.contributions.contribution.Earmark.Strictness;
import org.codonor.contributions.contribution.Planned.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A contribution of 300 in two instalments, and what becomes of it over time. */
class CourseTest {
    private static final Currency DKK = Currency.getInstance("DKK");
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final Earmark HARD =
            new Earmark(Strictness.HARD, List.of("RS"), List.of(), List.of(), List.of(), null);

    private final Course course =
            new Course(first("300.00", List.of(planned(1, "180.00"), planned(2, "120.00")), HARD), List.of());

    @Test
    void R10_the_amount_on_a_day_is_the_first_and_what_is_in_effect_by_then() {
        Course changed = course.with(measure(JULY).by(new BigDecimal("-50.00")))
                .with(measure(JUNE).by(new BigDecimal("20.00")));

        assertThat(changed.amount(MARCH)).isEqualByComparingTo("300.00");
        assertThat(changed.amount(JUNE)).isEqualByComparingTo("320.00");
        assertThat(changed.amount(LocalDate.MAX)).isEqualByComparingTo("270.00");
    }

    @Test
    void an_instalment_is_as_the_steps_in_effect_leave_it() {
        Course changed = course.with(measure(JUNE).plan(List.of(InstalmentStep.to(2, State.WITHHELD))))
                .with(measure(JULY)
                        .plan(List.of(new InstalmentStep(
                                3, JULY, null, new BigDecimal("10.00"), "if", State.PLANNED, null, JULY))));

        assertThat(changed.plan(MARCH)).extracting(Planned::state).containsExactly(State.PLANNED, State.PLANNED);
        assertThat(changed.plan(JUNE)).extracting(Planned::state).containsExactly(State.PLANNED, State.WITHHELD);
        assertThat(changed.plan(JULY)).extracting(Planned::no).containsExactly(1, 2, 3);
        assertThat(changed.plan(JULY).get(1).amount()).isEqualByComparingTo("120.00");
    }

    @Test
    void R14_each_cause_suspends_for_itself_until_it_is_resumed() {
        var arrangement = new Cause(Kind.ARRANGEMENT, "MOU", "/MOU");
        Course changed = course.with(measure(MARCH).to(Standing.SUSPENDED))
                .with(NewDelta.of(JUNE, arrangement).to(Standing.SUSPENDED))
                .with(measure(JULY).to(Standing.RESUMED));

        assertThat(changed.suspendedBy(MARCH.minusDays(1))).isEmpty();
        assertThat(changed.suspendedBy(MARCH)).containsExactly(Kind.MEASURE);
        assertThat(changed.suspendedBy(JUNE)).containsExactly(Kind.MEASURE, Kind.ARRANGEMENT);
        assertThat(changed.suspendedBy(JULY)).containsExactly(Kind.ARRANGEMENT);
    }

    @Test
    void R28_an_earmark_holds_until_another_does() {
        var wider = new Earmark(Strictness.HARD, List.of("RS", "AL"), List.of(), List.of(), List.of(), null);
        Course changed = course.with(measure(JUNE).earmarked(wider, false))
                .with(measure(JULY).earmarked(null, true));

        assertThat(changed.earmark(MARCH)).isEqualTo(HARD);
        assertThat(changed.earmark(JUNE)).isEqualTo(wider);
        assertThat(changed.earmark(JULY)).isNull();
    }

    @Test
    void R11_what_has_come_cannot_be_taken_back_to_the_minor_unit() {
        Received received = received("180.00", "0.00");

        assertThat(reduce(received, "-120.00", "180.00", null)).isEmpty();
        assertThat(reduce(received, "-120.01", "179.99", null))
                .extracting(Violation::rule)
                .contains("R11");
        assertThat(reduce(received("180.00", "30.00"), "-150.00", "150.00", null))
                .isEmpty();
    }

    @Test
    void R12_the_plan_sums_to_what_is_committed_on_every_day() {
        Received received = received("180.00", "0.00");

        assertThat(reduce(received, "-20.00", "180.00", "100.00")).isEmpty();
        assertThat(reduce(received, "-20.00", "180.00", "100.01"))
                .extracting(Violation::rule)
                .containsExactly("R12");
        assertThat(reduce(received, "-20.00", "170.00", "110.00"))
                .extracting(Violation::code)
                .containsExactly("above-owed");
        assertThat(reduce(received("0.00", "0.00"), "-20.00", "170.00", "110.00"))
                .isEmpty();
    }

    @Test
    void R13_what_is_planned_anew_comes_before_the_fiscal_year_ends() {
        var rules = new CourseRules(course, received("0.00", "0.00"), false, GBP, LocalDate.of(2026, 3, 31));

        assertThat(rules.violations(measure(MARCH)
                        .plan(List.of(new InstalmentStep(
                                2,
                                MARCH,
                                LocalDate.of(2026, 4, 1),
                                new BigDecimal("120.00"),
                                null,
                                null,
                                null,
                                MARCH)))))
                .extracting(Violation::rule)
                .containsExactly("R13");
    }

    @Test
    void what_is_withheld_is_committed_but_not_receivable_and_comes_back() {
        Course changed = course.with(measure(JUNE).plan(List.of(InstalmentStep.to(2, State.WITHHELD))))
                .with(measure(JULY).plan(List.of(InstalmentStep.to(2, State.PLANNED))));
        var part = new Part(new UUID(0, 1), 1, LocalDate.of(2026, 3, 5), new BigDecimal("180.00"));
        var levels = new Levels(changed, MARCH, null, List.of(part), Rate.of("8.5"), DKK);

        assertThat(levels.committed()).containsEntry(JULY, new BigDecimal("2550.00"));
        assertThat(levels.receivable())
                .containsExactly(
                        Map.entry(MARCH, new BigDecimal("2550.00")),
                        Map.entry(LocalDate.of(2026, 3, 5), new BigDecimal("1020.00")),
                        Map.entry(JUNE, new BigDecimal("0.00")),
                        Map.entry(JULY, new BigDecimal("1020.00")));
    }

    @Test
    void the_ledger_is_made_to_say_on_every_day_what_is_promised() {
        var levels = new TreeMap<>(Map.of(MARCH, new BigDecimal("300.00"), JULY, new BigDecimal("250.00")));
        var booked = new TreeMap<>(Map.of(MARCH, new BigDecimal("300.00"), JUNE, new BigDecimal("-10.00")));

        assertThat(new Memo(levels, booked).corrections())
                .containsExactly(Map.entry(JUNE, new BigDecimal("10.00")), Map.entry(JULY, new BigDecimal("-50.00")));
        assertThat(new Memo(new TreeMap<>(), booked).corrections()).containsEntry(MARCH, new BigDecimal("-300.00"));
    }

    /** However it comes in parts, and in whatever order they are recorded, the ledger says the plan's rest on every day. */
    @Property(tries = 300)
    void what_is_receivable_ends_at_zero_and_never_jumps_by_rounding(
            @ForAll @Size(5) List<@IntRange(min = 1, max = 3_000) Integer> pence,
            @ForAll @Size(5) List<@IntRange(max = 200) Integer> days) {
        var first = new Course(first("150.00", List.of(planned(1, "150.00")), null), List.of());
        var booked = new TreeMap<LocalDate, BigDecimal>();
        var parts = new ArrayList<Part>();
        for (int i = 0; i < 5; i++) {
            LocalDate day = MARCH.plusDays(days.get(i));
            parts.add(new Part(new UUID(0, i), 1, day, BigDecimal.valueOf(pence.get(i), 2)));
            var levels = new Levels(first, MARCH, null, parts, Rate.of("8.5666666667"), DKK);
            new Memo(levels.receivable(), booked)
                    .corrections()
                    .forEach((on, change) -> booked.merge(on, change, BigDecimal::add));
        }

        BigDecimal came = parts.stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal rest = new BigDecimal("150.00").subtract(came);
        var levels = new Levels(first, MARCH, null, parts, Rate.of("8.5666666667"), DKK);
        assertThat(booked.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(levels.valued(rest));
    }

    private List<Violation> reduce(
            Received received, String by, String first, @org.jspecify.annotations.Nullable String second) {
        List<InstalmentStep> steps = List.of(
                new InstalmentStep(1, null, null, new BigDecimal(first), null, null, null, null),
                second == null
                        ? InstalmentStep.to(2, State.CANCELLED)
                        : new InstalmentStep(2, null, null, new BigDecimal(second), null, null, null, null));
        return new CourseRules(course, received, false, GBP, null)
                .violations(measure(JUNE).by(new BigDecimal(by)).plan(steps));
    }

    private static Received received(String first, String returned) {
        var came = new BigDecimal(first);
        return new Received(
                came,
                came,
                came,
                came.signum() == 0 ? Map.of() : Map.of(1, came),
                new BigDecimal(returned),
                BigDecimal.ZERO);
    }

    private static NewDelta measure(LocalDate from) {
        return NewDelta.of(from, new Cause(Kind.MEASURE, "DM-1", "/DM-1"));
    }

    private static Course.First first(String amount, List<Planned> plan, @Nullable Earmark earmark) {
        return new Course.First(new BigDecimal(amount), plan, earmark, MARCH, LocalDate.MAX);
    }

    private static Planned planned(int no, String amount) {
        return Planned.of(new Instalment(no, MARCH, null, new BigDecimal(amount), null, "PLANNED"));
    }
}

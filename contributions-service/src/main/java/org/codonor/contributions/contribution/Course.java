package org.codonor.contributions.contribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How a contribution runs: what was committed first, and every change of it that stands, read as of a day. What is
 * signed or notified and comes into effect later is read as of {@link LocalDate#MAX}.
 *
 * @param changes in the order in which they take effect
 */
record Course(
        BigDecimal initial, List<Planned> plan, @Nullable Earmark earmark, List<NewDelta> changes) {
    /** R10: what was committed first and the changes that are in effect. */
    BigDecimal amount(LocalDate on) {
        return by(on).stream().map(NewDelta::amount).reduce(initial, BigDecimal::add);
    }

    List<Planned> plan(LocalDate on) {
        var instalments = new TreeMap<Integer, Planned>();
        plan.forEach(first -> instalments.put(first.no(), first));
        by(on).stream()
                .flatMap(change -> change.steps().stream())
                .forEach(step -> instalments.put(step.no(), step.after(instalments.get(step.no()))));
        return List.copyOf(instalments.values());
    }

    @Nullable
    Earmark earmark(LocalDate on) {
        Earmark now = earmark;
        for (NewDelta change : by(on)) {
            now = change.earmarkLifted() ? null : change.earmark() == null ? now : change.earmark();
        }
        return now;
    }

    /** The newest value that a change stated by then, if one did. */
    <T> @Nullable T newest(Function<NewDelta, @Nullable T> value, LocalDate on) {
        T newest = null;
        for (NewDelta change : by(on)) {
            T stated = value.apply(change);
            newest = stated == null ? newest : stated;
        }
        return newest;
    }

    /** R14: what suspends it on a day; several causes suspend it each for itself. */
    Set<Cause.Kind> suspendedBy(LocalDate on) {
        Map<Cause.Kind, Standing> last = new EnumMap<>(Cause.Kind.class);
        by(on).stream()
                .filter(change -> change.standing() == Standing.SUSPENDED || change.standing() == Standing.RESUMED)
                .forEach(change -> last.put(change.cause().kind(), change.standing()));
        var causes = EnumSet.noneOf(Cause.Kind.class);
        last.forEach((kind, standing) -> {
            if (standing == Standing.SUSPENDED) {
                causes.add(kind);
            }
        });
        return causes;
    }

    boolean isWithdrawn(LocalDate on) {
        return by(on).stream().anyMatch(change -> change.standing() == Standing.WITHDRAWN);
    }

    /** The first of the days from which on something is different, from one on, on which something is so. */
    @Nullable
    LocalDate firstDay(LocalDate from, Function<Course, Predicate<LocalDate>> so) {
        return days().tailSet(from).stream().filter(so.apply(this)).findFirst().orElse(null);
    }

    /** The same without what an act changed. */
    Course without(Cause cause) {
        return new Course(
                initial,
                plan,
                earmark,
                changes.stream().filter(change -> !change.cause().equals(cause)).toList());
    }

    /** The days from which on something is different. */
    SortedSet<LocalDate> days() {
        var days = new TreeSet<LocalDate>();
        changes.forEach(change -> days.add(change.effectiveFrom()));
        return days;
    }

    /** The same with one change more. */
    Course with(NewDelta change) {
        var all = new ArrayList<>(changes);
        int at = 0;
        while (at < all.size() && !all.get(at).effectiveFrom().isAfter(change.effectiveFrom())) {
            at++;
        }
        all.add(at, change);
        return new Course(initial, plan, earmark, all);
    }

    private List<NewDelta> by(LocalDate on) {
        return changes.stream()
                .filter(change -> !change.effectiveFrom().isAfter(on))
                .toList();
    }
}

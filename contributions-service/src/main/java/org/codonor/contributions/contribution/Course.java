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
record Course(First first, List<NewDelta> changes) {
    /** What was committed first. */
    record First(
            BigDecimal amount,
            List<Planned> plan,
            @Nullable Earmark earmark,
            LocalDate availableFrom,
            LocalDate availableTo) {}

    /** R10: what was committed first and the changes that are in effect. */
    BigDecimal amount(LocalDate on) {
        return by(on).stream().map(NewDelta::amount).reduce(first.amount(), BigDecimal::add);
    }

    List<Planned> plan(LocalDate on) {
        var instalments = new TreeMap<Integer, Planned>();
        first.plan().forEach(planned -> instalments.put(planned.no(), planned));
        by(on).stream()
                .flatMap(change -> change.steps().stream())
                .forEach(step -> instalments.put(step.no(), step.after(instalments.get(step.no()))));
        return List.copyOf(instalments.values());
    }

    @Nullable
    Earmark earmark(LocalDate on) {
        Earmark now = first.earmark();
        for (NewDelta change : by(on)) {
            now = change.earmarkLifted() ? null : change.earmark() == null ? now : change.earmark();
        }
        return now;
    }

    /** Every restriction that holds on some day from one to another; null entries are days without one. */
    List<@Nullable Earmark> earmarks(LocalDate from, LocalDate to) {
        var found = new ArrayList<@Nullable Earmark>();
        found.add(earmark(from));
        days().stream().filter(day -> day.isAfter(from) && !day.isAfter(to)).forEach(day -> found.add(earmark(day)));
        return found;
    }

    LocalDate availableFrom(LocalDate on) {
        return newest(NewDelta::availableFrom, first.availableFrom(), on);
    }

    LocalDate availableTo(LocalDate on) {
        return newest(NewDelta::availableTo, first.availableTo(), on);
    }

    /** The last day until which it may be used from a day on without a gap; null when it may not be used on that day. */
    @Nullable
    LocalDate availableUntil(LocalDate day) {
        LocalDate last = null;
        LocalDate next = day;
        while (!next.isBefore(availableFrom(next)) && !next.isAfter(availableTo(next))) {
            LocalDate agreed = availableTo(next);
            LocalDate change =
                    days().tailSet(next.plusDays(1)).stream().findFirst().orElse(LocalDate.MAX);
            if (change.isAfter(agreed)) {
                return agreed;
            }
            last = change.minusDays(1);
            next = change;
        }
        return last;
    }

    private LocalDate newest(Function<NewDelta, @Nullable LocalDate> stated, LocalDate initial, LocalDate on) {
        LocalDate newest = initial;
        for (NewDelta change : by(on)) {
            LocalDate day = stated.apply(change);
            newest = day == null ? newest : day;
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
                first,
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
        return new Course(first, all);
    }

    private List<NewDelta> by(LocalDate on) {
        return changes.stream()
                .filter(change -> !change.effectiveFrom().isAfter(on))
                .toList();
    }
}

package org.codonor.contributions.contribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * May what an act changed of a contribution be taken back? Not once something else stands on it (R11, R12).
 *
 * @param before what was on record before it, whenever it takes effect: that does not stand on it
 */
record Retraction(Course course, Cause cause, Received received, Set<Cause> before) {
    /** Why it cannot be, if so. */
    Optional<String> obstacle(boolean internal) {
        List<NewDelta> mine = course.changes().stream()
                .filter(change -> change.cause().equals(cause))
                .toList();
        Set<Integer> touched = numbers(mine.stream());
        Set<Integer> others = numbers(course.changes().stream()
                .dropWhile(change -> !change.cause().equals(cause))
                .filter(change -> !change.cause().equals(cause))
                .filter(change -> !before.contains(change.cause())));
        if (mine.stream().anyMatch(change -> isBuiltOn(change, touched, others))) {
            return Optional.of("A later change of the same instalments stands on it.");
        }
        Course after = course.without(cause);
        Set<Integer> left = after.plan(LocalDate.MAX).stream().map(Planned::no).collect(Collectors.toSet());
        if (touched.stream()
                .anyMatch(no -> !left.contains(no) && received.part(no).signum() > 0)) {
            return Optional.of("Money came for an instalment that it planned.");
        }
        boolean withdrawal = mine.stream().anyMatch(change -> change.standing() == Standing.WITHDRAWN);
        return unsound(after, internal, withdrawal);
    }

    private static boolean isBuiltOn(NewDelta change, Set<Integer> touched, Set<Integer> others) {
        return !change.steps().isEmpty() && touched.stream().anyMatch(others::contains);
    }

    /** A withdrawal leaves committed what has come, even beyond what was: without it that is as it was before. */
    private Optional<String> unsound(Course after, boolean internal, boolean withdrawal) {
        var days = new TreeSet<LocalDate>(after.days());
        days.add(LocalDate.MAX);
        for (LocalDate day : days) {
            BigDecimal committed = after.amount(day);
            BigDecimal planned = after.plan(day).stream()
                    .filter(instalment -> !instalment.isCancelled())
                    .map(Planned::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (!withdrawal
                    && committed.compareTo(received.kept()) < 0
                    && course.amount(day).compareTo(committed) > 0) {
                return Optional.of("More has come than would be committed.");
            }
            if (!internal && planned.compareTo(committed) != 0) {
                return Optional.of("The plan of payments would not sum to what is committed.");
            }
        }
        return Optional.empty();
    }

    private static Set<Integer> numbers(Stream<NewDelta> changes) {
        return changes.flatMap(change -> change.steps().stream())
                .map(InstalmentStep::no)
                .collect(Collectors.toSet());
    }
}

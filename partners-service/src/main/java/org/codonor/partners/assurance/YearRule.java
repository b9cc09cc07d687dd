package org.codonor.partners.assurance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.partners.agreement.AgreementNow;
import org.jspecify.annotations.Nullable;

/**
 * R05, R58: the year that an audit report may be about. Accounts are audited when their year is over, or the part of it that
 * the agreement lasted; any other audit may look at a year that has begun.
 *
 * @param accounts whether it vouches for the year's accounts, as the partner's regime wants it
 * @param startsOn of the one agreement that it is about; absent when it is about the partner as a whole
 */
record YearRule(
        boolean accounts,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn) {
    static YearRule of(boolean accounts, @Nullable AgreementNow agreement) {
        return agreement == null
                ? new YearRule(accounts, null, null)
                : new YearRule(accounts, agreement.startsOn(), agreement.endsOn());
    }

    List<Violation> violations(int year, LocalDate receivedOn) {
        List<Violation> found = outside(year);
        if (accounts && !lastDay(year).isBefore(receivedOn)) {
            found.add(new Violation(
                    "/year", "not-over", "Accounts are audited after their last day, " + lastDay(year) + ".", "R05"));
        }
        if (!accounts && year > receivedOn.getYear()) {
            found.add(new Violation("/year", "not-begun", "The year " + year + " has not begun.", "R05"));
        }
        return found;
    }

    /** Of an audit that is planned: it is due on a day to come, after its year has begun. */
    List<Violation> plannable(int year, LocalDate dueOn, LocalDate today) {
        List<Violation> found = outside(year);
        if (dueOn.isBefore(today)) {
            found.add(new Violation("/dueOn", "past", "It is planned today, " + today + ", and due later.", "R58"));
        } else if (dueOn.getYear() < year) {
            found.add(new Violation("/dueOn", "not-begun", "The year " + year + " has not begun then.", "R05"));
        }
        return found;
    }

    private List<Violation> outside(int year) {
        var found = new ArrayList<Violation>();
        if (startsOn != null && endsOn != null && (year < startsOn.getYear() || year > endsOn.getYear())) {
            found.add(new Violation(
                    "/year",
                    "outside-agreement",
                    "The agreement lasts from " + startsOn + " to " + endsOn + ".",
                    "R58"));
        }
        return found;
    }

    private LocalDate lastDay(int year) {
        LocalDate last = LocalDate.of(year, 12, 31);
        return endsOn != null && endsOn.isBefore(last) ? endsOn : last;
    }
}

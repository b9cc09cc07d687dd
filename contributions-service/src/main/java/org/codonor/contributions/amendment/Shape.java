package org.codonor.contributions.amendment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.contributions.amendment.Amended.Availability;
import org.codonor.contributions.amendment.Amended.EndDate;
import org.codonor.contributions.amendment.Amended.OfEarmark;
import org.codonor.contributions.amendment.Amended.OfMoney;
import org.codonor.contributions.amendment.Amended.OtherTerms;
import org.codonor.contributions.arrangement.Arrangement;
import org.codonor.contributions.arrangement.Terms;
import org.codonor.contributions.programme.Programme;
import org.jspecify.annotations.Nullable;

/** What of an amendment is wrong in itself: days outside the programme or the arrangement, and a thing changed twice. */
record Shape(Arrangement arrangement, Programme life, NewAmendment draft) {
    List<Violation> violations() {
        var found = new ArrayList<Violation>();
        start(found);
        var things = new HashSet<String>();
        for (int i = 0; i < draft.changes().size(); i++) {
            Amended change = draft.changes().get(i);
            String pointer = "/changes/" + i;
            if (!things.add(thing(change))) {
                found.add(new Violation(pointer, "twice", "The same thing is changed by another change above."));
            }
            switch (change) {
                case EndDate end -> end(end.endsOn(), pointer + "/endsOn", found);
                case OtherTerms other -> terms(other.terms(), pointer + "/terms", found);
                case Availability days -> days(days, pointer, found);
                case OfMoney money -> {}
                case OfEarmark earmark -> {}
            }
        }
        return found;
    }

    private static String thing(Amended change) {
        return switch (change) {
            case EndDate end -> "end";
            case OtherTerms terms -> "terms";
            case OfMoney money -> "money of " + money.contribution();
            case OfEarmark earmark -> "earmark of " + earmark.contribution();
            case Availability days -> "days of " + days.contribution();
        };
    }

    /** An amendment takes effect while the arrangement holds. */
    private void start(List<Violation> found) {
        LocalDate from = draft.effectiveFrom();
        within(from, "/effectiveFrom", found);
        if (from.isBefore(arrangement.effectiveFrom())) {
            found.add(new Violation(
                    "/effectiveFrom",
                    "before-start",
                    "The arrangement itself takes effect on " + arrangement.effectiveFrom() + "."));
        }
        LocalDate last = arrangement.endsOn(from);
        if (from.isAfter(last)) {
            found.add(new Violation(
                    "/effectiveFrom", "after-end", "The arrangement ends on " + last + ", before this takes effect."));
        }
    }

    private void end(LocalDate endsOn, String pointer, List<Violation> found) {
        within(endsOn, pointer, found);
        if (endsOn.isBefore(draft.effectiveFrom())) {
            found.add(new Violation(pointer, "before-start", "It would end before the amendment takes effect."));
        }
        if (endsOn.equals(arrangement.endsOn(draft.effectiveFrom()))) {
            found.add(new Violation(pointer, "same", "It ends on that day already."));
        }
    }

    private static void terms(Terms terms, String pointer, List<Violation> found) {
        if (terms.equals(Terms.NONE)) {
            found.add(new Violation(pointer, "required", "Say at least one term that changes."));
        }
    }

    private void days(Availability days, String pointer, List<Violation> found) {
        within(days.availableFrom(), pointer + "/availableFrom", found);
        within(days.availableTo(), pointer + "/availableTo", found);
    }

    private void within(@Nullable LocalDate day, String pointer, List<Violation> found) {
        if (day != null && !life.covers(day)) {
            found.add(new Violation(
                    pointer, "programme", "The programme runs " + life.startsOn() + " to " + life.endsOn() + "."));
        }
    }
}

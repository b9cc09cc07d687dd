package org.codonor.partners.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.partners.reference.Reference;

/** What a draft must fit before anybody signs it: the programme's lines, contributions and dates (R45). */
record DraftRule(Reference programme) {
    /** Each pair of line and contribution once, known, and no line of the lead donor's own. */
    List<Violation> commitments(List<Commitment.Written> commitments, boolean mayTakeAway) {
        var found = new ArrayList<Violation>();
        var seen = new HashSet<List<String>>();
        for (int i = 0; i < commitments.size(); i++) {
            Commitment.Written one = commitments.get(i);
            String at = "/commitments/" + i;
            if (!seen.add(List.of(one.line(), one.contribution()))) {
                found.add(new Violation(at, "twice", one.line() + " of " + one.contribution() + " stands twice."));
            }
            line(found, at + "/line", one.line());
            if (programme.contribution(one.contribution()).isEmpty()) {
                found.add(new Violation(at + "/contribution", "unknown", "No contribution " + one.contribution()));
            }
            amount(found, at + "/amount", one, mayTakeAway);
        }
        return found;
    }

    private void line(List<Violation> found, String at, String code) {
        var line = programme.line(code);
        if (line.isEmpty()) {
            found.add(new Violation(at, "unknown", "The plan in force has no line " + code + "."));
        } else if (line.get().leadOwn()) {
            found.add(new Violation(at, "lead-own", "Only the lead donor spends on " + code + "."));
        }
    }

    private void amount(List<Violation> found, String at, Commitment.Written one, boolean mayTakeAway) {
        if (!one.amount().currency().equals(programme.programmeCurrency())) {
            found.add(new Violation(
                    at + "/currency", "currency", "Commitments are in " + programme.currency() + ", as the plan is."));
        }
        if (one.amount().isZero() || (one.amount().isNegative() && !mayTakeAway)) {
            found.add(new Violation(at + "/amount", "not-positive", "Nothing is committed here."));
        }
    }

    /** R45: inside the programme, and on every day at least one of its contributions may be used. */
    List<Violation> dates(LocalDate startsOn, LocalDate endsOn, Set<String> funding) {
        if (endsOn.isBefore(startsOn)) {
            return List.of(r45("/endsOn", "It ends before it starts."));
        }
        var found = new ArrayList<Violation>();
        if (startsOn.isBefore(programme.startsOn())) {
            found.add(r45("/startsOn", "The programme starts on " + programme.startsOn() + "."));
        }
        if (endsOn.isAfter(programme.endsOn())) {
            found.add(r45("/endsOn", "The programme ends on " + programme.endsOn() + "."));
        }
        LocalDate uncovered = firstUncovered(startsOn, funding);
        if (!uncovered.isAfter(endsOn)) {
            found.add(r45("/commitments", "No contribution of it is available on " + uncovered + "."));
        }
        return found;
    }

    private LocalDate firstUncovered(LocalDate from, Set<String> funding) {
        LocalDate day = from;
        var sources = programme.contributions().stream()
                .filter(source -> funding.contains(source.ref()))
                .sorted(Comparator.comparing(Reference.Source::availableFrom))
                .toList();
        for (Reference.Source source : sources) {
            if (!source.availableFrom().isAfter(day) && !source.availableTo().isBefore(day)) {
                day = source.availableTo().plusDays(1);
            }
        }
        return day;
    }

    private static Violation r45(String pointer, String text) {
        return new Violation(pointer, "dates", text, "R45");
    }
}

package org.codonor.partners.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.partners.agreement.AgreementNow;
import org.codonor.partners.agreement.DisbursementModality;

/**
 * R49: money is asked for days on which the agreement runs, and an advance for the coming months only: it reaches no
 * further than that many months beyond the quarter in which it is asked.
 */
record PeriodRule(
        LocalDate startsOn, LocalDate endsOn, DisbursementModality modality, int advanceMonths, LocalDate askedOn) {
    static PeriodRule of(AgreementNow agreement, LocalDate askedOn) {
        return new PeriodRule(
                agreement.startsOn(), agreement.endsOn(), agreement.modality(), agreement.advanceMonths(), askedOn);
    }

    List<Violation> violations(LocalDate from, LocalDate to) {
        var found = new ArrayList<Violation>();
        if (to.isBefore(from)) {
            found.add(r49("/periodTo", "period", "The period ends before it begins."));
        }
        if (from.isBefore(startsOn)) {
            found.add(r49("/periodFrom", "before-agreement", "The agreement starts on " + startsOn + "."));
        }
        if (to.isAfter(endsOn)) {
            found.add(r49("/periodTo", "after-agreement", "The agreement ends on " + endsOn + "."));
        }
        if (modality == DisbursementModality.ADVANCE) {
            advance(found, from, to);
        }
        return found;
    }

    private void advance(List<Violation> found, LocalDate from, LocalDate to) {
        LocalDate months = from.plusMonths(advanceMonths);
        if (!to.isBefore(months)) {
            found.add(r49(
                    "/periodTo",
                    "advance-months",
                    "An advance is for " + advanceMonths + " months: until " + months.minusDays(1) + "."));
        }
        LocalDate horizon = Quarter.of(askedOn).next().first().plusMonths(advanceMonths);
        if (!to.isBefore(horizon)) {
            found.add(r49(
                    "/periodTo",
                    "too-early",
                    "An advance is for the coming " + advanceMonths + " months: now until " + horizon.minusDays(1)
                            + ". Ask for later months later."));
        }
    }

    private static Violation r49(String pointer, String code, String text) {
        return new Violation(pointer, code, text, "R49");
    }
}

package org.codonor.reporting.irregularity;

import java.time.LocalDate;
import java.util.List;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.ReportingProblem;
import org.jspecify.annotations.Nullable;

/** What the content of a case must keep to: amounts (R84), days that have come, and nobody by name (R92). */
record ContentRules(AmountRules amounts, LocalDate today) {
    void check(CaseContent content) {
        Refused refused = Refused.because(ReportingProblem.CASE_BREAKS_RULES);
        amounts.check(content.amounts(), "/amounts", refused);
        if (content.corruption() != null && content.type() != CaseType.CORRUPTION) {
            refused.error("/corruption", "type", "Only a case of corruption has a kind of corruption.");
        }
        notLater("/occurredFrom", content.occurredFrom(), refused);
        notLater("/occurredTo", content.occurredTo(), refused);
        notLater("/awareOn", content.awareOn(), refused);
        reportedBefore(content.details(), refused);
        if (content.occurredFrom() != null
                && content.occurredTo() != null
                && content.occurredTo().isBefore(content.occurredFrom())) {
            refused.error("/occurredTo", "before", "It ended before it began.");
        }
        nobody(content, refused);
        if (refused.hasErrors()) {
            throw refused;
        }
    }

    private void reportedBefore(@Nullable CaseDetails details, Refused refused) {
        List<LocalDate> days =
                details == null || details.earlierReportsOn() == null ? List.of() : details.earlierReportsOn();
        for (int i = 0; i < days.size(); i++) {
            notLater("/details/earlierReportsOn/" + i, days.get(i), refused);
        }
    }

    private void notLater(String at, @Nullable LocalDate day, Refused refused) {
        if (day != null && day.isAfter(today)) {
            refused.error(at, "later", "That day has not come.");
        }
    }

    private static void nobody(CaseContent content, Refused refused) {
        Persons.refuse(content.title(), "/title", refused);
        Persons.refuse(content.description(), "/description", refused);
        Persons.refuse(content.place(), "/place", refused);
        Persons.refuse(content.organisation(), "/organisation", refused);
        Persons.refuse(content.discovered(), "/discovered", refused);
        CaseDetails details = content.details();
        if (details != null) {
            Persons.refuse(details.stepsTaken(), "/details/stepsTaken", refused);
            Persons.refuse(details.authorities(), "/details/authorities", refused);
            Persons.refuse(details.recoveryExpected(), "/details/recoveryExpected", refused);
            Persons.refuse(details.controlsMissing(), "/details/controlsMissing", refused);
            Persons.refuse(details.controlProposals(), "/details/controlProposals", refused);
            Persons.refuseInNumber(details.fileNo(), "/details/fileNo", refused);
            Persons.refuseInNumber(details.journalNo(), "/details/journalNo", refused);
            Persons.refuse(details.relationToReporter(), "/details/relationToReporter", refused);
        }
    }
}

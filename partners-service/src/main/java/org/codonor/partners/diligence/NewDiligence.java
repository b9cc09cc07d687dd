package org.codonor.partners.diligence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.problem.Refused.Violation;
import org.jspecify.annotations.Nullable;

/** A due diligence as it was done. */
record NewDiligence(
        @Nullable String ref,
        String partner,
        String scope,
        LocalDate doneOn,
        LocalDate validUntil,
        RiskRating riskRating,
        @Nullable List<String> findings,
        @Nullable String documentRef,
        @Nullable List<NewCondition> conditions) {
    /** What the partner must do, and by when. */
    record NewCondition(String text, LocalDate dueOn) {}

    NewDiligence {
        findings = findings == null ? List.of() : List.copyOf(findings);
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
    }

    void check(LocalDate today) {
        List<Violation> found = new ArrayList<>();
        if (doneOn.isAfter(today)) {
            found.add(new Violation("/doneOn", "future", "Today is " + today + "."));
        }
        if (validUntil.isBefore(doneOn)) {
            found.add(new Violation("/validUntil", "period", "It would run out before it was done."));
        }
        if (!found.isEmpty()) {
            throw Refused.because(CommonProblem.RULE)
                    .detail("No due diligence has such days.")
                    .errors(found);
        }
    }
}

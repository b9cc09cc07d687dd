package org.codonor.reporting.irregularity;

import java.util.Objects;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.ReportingProblem;

/** What a case officer may correct: content and judgement, in any state and without changing it. */
record CaseChange(CaseContent content, Classification classification, Confidentiality confidentiality, boolean urgent) {
    static CaseChange of(IrregularityCase one) {
        return new CaseChange(one.content, one.classification, one.confidentiality, one.urgent);
    }

    /** Payments are held by agreement: once that is known elsewhere, a case stays with its agreement. */
    void refuseOtherAgreement(IrregularityCase one) {
        if (one.partnersTold && !Objects.equals(one.agreement, content.agreement())) {
            throw Refused.because(ReportingProblem.CASE_BREAKS_RULES)
                    .broken(
                            "R52",
                            "/content/agreement",
                            "moved",
                            "The case is known to concern " + one.agreement + ".");
        }
    }

    void apply(IrregularityCase one) {
        one.write(content);
        one.classification = classification;
        one.confidentiality = confidentiality;
        one.urgent = urgent;
    }
}

package org.codonor.reporting.irregularity;

import java.util.Objects;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.ReportingProblem;
import org.codonor.reporting.agreement.AgreementTerms;
import org.codonor.reporting.reference.Answer;
import org.jspecify.annotations.Nullable;

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

    /** Nor with another partner than its agreement's, who would see what it is asked and owe what is claimed (R101). */
    void refuseOtherPartner(IrregularityCase one, @Nullable Answer<AgreementTerms> terms) {
        String debtor =
                terms instanceof Answer.Told<AgreementTerms> told ? told.value().partner() : one.partner;
        boolean unsaid = one.partner == null && content.partner() == null;
        if (one.partnersTold && debtor != null && !unsaid && !debtor.equals(content.partner())) {
            throw Refused.because(ReportingProblem.CASE_BREAKS_RULES)
                    .broken("R101", "/content/partner", "partner", "The agreement is that of " + debtor + ".");
        }
    }

    void apply(IrregularityCase one) {
        one.write(content);
        one.classification = classification;
        one.confidentiality = confidentiality;
        one.urgent = urgent;
    }
}

package org.codonor.partners.request;

import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.partners.Deed;

/** R56: submitter, approver and payer of a request are three different people, whatever roles each of them has. */
record FourEyes(DisbursementRequest request) {
    boolean admits(RequestVerb verb, String subject) {
        return switch (verb) {
            case APPROVE -> !Deed.isBy(request.submitted, subject);
            case PAY -> !Deed.isBy(request.submitted, subject) && !Deed.isBy(request.approved, subject);
            case CHANGE, SUBMIT, REVIEW, RETURN, REJECT, WAIVE, CONFIRM, CANCEL, REVERSE -> true;
        };
    }

    void check(RequestVerb verb, String subject) {
        if (!admits(verb, subject)) {
            throw Refused.because(CommonProblem.FOUR_EYES)
                    .rule("R56")
                    .detail("Submitter, approver and payer of a request are three different people.")
                    .with("submittedBy", Deed.who(request.submitted))
                    .with("approvedBy", Deed.who(request.approved));
        }
    }
}

package org.codonor.partners;

import org.codonor.common.problem.ProblemType;

/** The refusals that only this service gives. */
public enum PartnersProblem implements ProblemType {
    AGREEMENT_NOT_OPEN("agreement-not-open", "The agreement does not allow this at present", 409),
    BANK_REFERENCE_USED("bank-reference-used", "This bank reference was used before", 409),
    PAYMENT_HELD("payment-held", "Something holds the payment", 409);

    private final String slug;
    private final String title;
    private final int status;

    PartnersProblem(String slug, String title, int status) {
        this.slug = slug;
        this.title = title;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}

package org.codonor.reporting.quarter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.comment.Commentable;

/** Lets donors and auditors talk about a quarter; partners see none (R101). */
@ApplicationScoped
class QuarterComments implements Commentable {
    @Inject
    CurrentCaller current;

    @Override
    public String segment() {
        return "quarters";
    }

    @Override
    public Thing find(String programme, String name) {
        if (current.caller().isPartner() || !Quarter.isWritten(name)) {
            throw Refused.notFound();
        }
        return Thing.ofDonors("/v1/programmes/" + programme + "/quarters/" + Quarter.parse(name));
    }
}

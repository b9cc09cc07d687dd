package org.codonor.reporting.quarter;

import jakarta.enterprise.context.ApplicationScoped;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.comment.Address;
import org.codonor.reporting.comment.Commentable;

/** Lets donors and auditors talk about a quarter. */
@ApplicationScoped
class QuarterComments implements Commentable {
    @Override
    public String kind() {
        return "quarters";
    }

    @Override
    public boolean isOfDonors() {
        return true;
    }

    @Override
    public Thing find(Address address) {
        if (!Quarter.isWritten(address.name())) {
            throw Refused.notFound();
        }
        return Thing.ofDonors(address.path());
    }
}

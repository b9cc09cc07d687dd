package org.codonor.reporting.variance;

import jakarta.enterprise.context.ApplicationScoped;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.comment.Address;
import org.codonor.reporting.comment.Commentable;

/** Lets people talk about what is asked of reports. */
@ApplicationScoped
class TermsComments implements Commentable {
    @Override
    public String kind() {
        return "reporting-terms";
    }

    @Override
    public Thing find(Address address) {
        if (!address.name().isEmpty()) {
            throw Refused.notFound();
        }
        return Thing.ofAll(address.path());
    }
}

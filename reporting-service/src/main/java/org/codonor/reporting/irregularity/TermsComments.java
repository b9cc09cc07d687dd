package org.codonor.reporting.irregularity;

import jakarta.enterprise.context.ApplicationScoped;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.comment.Address;
import org.codonor.reporting.comment.Commentable;

/** Lets people talk about the days within which irregularities are told; never about a case. */
@ApplicationScoped
class TermsComments implements Commentable {
    @Override
    public String kind() {
        return "irregularity-terms";
    }

    @Override
    public Thing find(Address address) {
        if (!address.name().isEmpty()) {
            throw Refused.notFound();
        }
        return Thing.ofAll(address.path());
    }
}

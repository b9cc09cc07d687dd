package org.codonor.reporting.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.codonor.reporting.comment.Address;
import org.codonor.reporting.comment.Commentable;

/** Lets people talk about outputs. */
@ApplicationScoped
class OutputComments implements Commentable {
    @Inject
    Framework framework;

    @Override
    public String kind() {
        return "outputs";
    }

    @Override
    public Thing find(Address address) {
        return Thing.ofAll(framework
                .find(Output.class, address.programme(), address.name())
                .self());
    }
}

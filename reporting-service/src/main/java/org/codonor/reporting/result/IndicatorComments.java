package org.codonor.reporting.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.codonor.reporting.comment.Address;
import org.codonor.reporting.comment.Commentable;

/** Lets people talk about indicators. */
@ApplicationScoped
class IndicatorComments implements Commentable {
    @Inject
    Framework framework;

    @Override
    public String kind() {
        return "indicators";
    }

    @Override
    public Thing find(Address address) {
        return Thing.ofAll(framework
                .find(Indicator.class, address.programme(), address.name())
                .self());
    }
}

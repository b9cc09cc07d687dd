package org.codonor.reporting.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.codonor.reporting.comment.Commentable;

/** Lets people talk about indicators. */
@ApplicationScoped
class IndicatorComments implements Commentable {
    @Inject
    Framework framework;

    @Override
    public String segment() {
        return "indicators";
    }

    @Override
    public Thing find(String programme, String idOrRef) {
        return new Thing(framework.find(Indicator.class, programme, idOrRef).self(), null, Set.of());
    }
}

package org.codonor.reporting.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.problem.Refused;

/** Finds what an address is the address of. */
@ApplicationScoped
class Subjects {
    @Inject
    @Any
    Instance<Commentable> kinds;

    @Inject
    CurrentCaller current;

    /** Refused (404) when there is no such thing in the programme or the caller may not see it. */
    Commentable.Thing find(String programme, String written) {
        Address address = Address.of(programme, written);
        return kinds.stream()
                .filter(kind -> kind.kind().equals(address.kind()))
                .filter(kind -> !kind.isOfDonors() || !current.caller().isPartner())
                .filter(kind -> kind.parameters().containsAll(address.query().keySet()))
                .findFirst()
                .orElseThrow(Refused::notFound)
                .find(address);
    }
}

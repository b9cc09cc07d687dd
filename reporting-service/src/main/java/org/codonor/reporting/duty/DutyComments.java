package org.codonor.reporting.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.codonor.common.id.Ids;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.comment.Address;
import org.codonor.reporting.comment.Commentable;

/** Lets people talk about what is owed. */
@ApplicationScoped
class DutyComments implements Commentable {
    @Inject
    KnownDuties known;

    @Override
    public String kind() {
        return "report-duties";
    }

    @Override
    public Thing find(Address address) {
        if (!Ids.looksLikeId(address.name())) {
            throw Refused.notFound();
        }
        Duty duty =
                known.find(address.programme(), UUID.fromString(address.name())).orElseThrow(Refused::notFound);
        return new Thing(duty.self(), duty.partner(), Set.of());
    }
}

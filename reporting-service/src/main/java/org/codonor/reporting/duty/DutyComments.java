package org.codonor.reporting.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.codonor.common.id.Ids;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.comment.Commentable;

/** Lets people talk about what is owed. */
@ApplicationScoped
class DutyComments implements Commentable {
    @Inject
    KnownDuties known;

    @Override
    public String segment() {
        return "report-duties";
    }

    @Override
    public Thing find(String programme, String id) {
        if (!Ids.looksLikeId(id)) {
            throw Refused.notFound();
        }
        Duty duty = known.find(programme, UUID.fromString(id)).orElseThrow(Refused::notFound);
        return new Thing(duty.self(), duty.partner(), Set.of());
    }
}

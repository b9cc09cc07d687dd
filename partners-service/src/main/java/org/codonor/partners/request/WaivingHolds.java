package org.codonor.partners.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.codonor.common.change.Act;
import org.codonor.common.problem.Refused;
import org.codonor.partners.agreement.Agreements;
import org.codonor.partners.duty.Duties;
import org.codonor.partners.duty.Duty;

/** R51: the controller lets a request pass although something is overdue. */
@ApplicationScoped
class WaivingHolds {
    @Inject
    Agreements agreements;

    @Inject
    Duties duties;

    @Inject
    Act act;

    void waive(DisbursementRequest request, NewWaiver written) {
        List<Duty> overdue = duties.overdue(agreements.of(request.agreement)).stream()
                .filter(duty -> request.waivers.of(duty.id()).isEmpty())
                .toList();
        List<UUID> named =
                written.duties() == null ? overdue.stream().map(Duty::id).toList() : written.duties();
        List<Duty> waived =
                overdue.stream().filter(duty -> named.contains(duty.id())).toList();
        if (waived.isEmpty() || waived.size() < named.size()) {
            throw Refused.byRule("R51", "Only what is overdue and not yet waived for this request is waived.")
                    .error("/duties", "not-overdue", "Overdue and not waived: " + overdue.size() + " duties.")
                    .with("overdue", overdue.stream().map(Duty::id).toList());
        }
        request.waivers = request.waivers.and(waived.stream()
                .map(duty -> new Waiver(duty.id(), duty.title(), written.reason(), act.actor(), act.at()))
                .toList());
    }
}

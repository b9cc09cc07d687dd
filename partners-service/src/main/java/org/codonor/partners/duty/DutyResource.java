package org.codonor.partners.duty;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.partners.agreement.AgreementNow;
import org.codonor.partners.agreement.Agreements;
import org.codonor.partners.partner.Partner;

/** What a partner owes under an agreement, for everybody who may see the agreement. */
@Path("/v1/programmes/{programme}/agreements/{id}/duties")
class DutyResource {
    @Inject
    Agreements agreements;

    @Inject
    Duties duties;

    @Inject
    ProgrammeClock clock;

    record DutyList(List<DutyView> items) {}

    @GET
    @Transactional
    public DutyList listAgreementDuties(@PathParam("programme") String programme, @PathParam("id") String id) {
        AgreementNow now = agreements.get(programme, id);
        Partner partner = Partner.named(programme, now.agreement().partner()).orElseThrow();
        LocalDate today = clock.today(programme);
        return new DutyList(duties.of(now).stream()
                .map(standing -> DutyView.of(standing, partner, today))
                .toList());
    }
}

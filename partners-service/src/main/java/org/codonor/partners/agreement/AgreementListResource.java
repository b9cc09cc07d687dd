package org.codonor.partners.agreement;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.codonor.common.clock.TimeZones;
import org.jspecify.annotations.Nullable;

/** Which agreements a programme has, for other services. */
@Path("/internal/v1/programmes/{programme}/agreements")
class AgreementListResource {
    @Inject
    TimeZones programmes;

    @Inject
    Agreements agreements;

    record InShort(
            UUID id,
            String ref,
            String partner,
            AgreementState state,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable LocalDate signedOn) {}

    record InShortList(List<InShort> items) {}

    @GET
    @Transactional
    public InShortList listAgreementsInShort(@PathParam("programme") String programme) {
        programmes.of(programme);
        return new InShortList(
                agreements.all(programme).stream().map(this::inShort).toList());
    }

    private InShort inShort(AgreementNow now) {
        Agreement agreement = now.agreement();
        return new InShort(
                agreement.id,
                agreement.ref,
                agreement.partner,
                now.state(),
                agreement.startsOn,
                now.endsOn(),
                now.isSigned() ? agreement.signedOn : null);
    }
}

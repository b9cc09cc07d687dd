package org.codonor.partners.request;

import io.quarkus.panache.common.Sort;
import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.codonor.common.change.Changes;
import org.codonor.common.clock.TimeZones;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.partners.agreement.AgreementNow;
import org.codonor.partners.agreement.Agreements;
import org.codonor.partners.hold.CaseTold;
import org.codonor.partners.hold.Cases;
import org.jspecify.annotations.Nullable;

/** Takes cases as far as payments are concerned, and tells since when they are held and which requests were on their way. */
@Path("/internal/v1/programmes/{programme}/cases/{source}/{id}")
class CaseResource {
    @Inject
    TimeZones programmes;

    @Inject
    Agreements agreements;

    @Inject
    Cases cases;

    @Inject
    Changes changes;

    @Inject
    CurrentCaller current;

    record InFlight(String ref, RequestState state) {}

    record Held(@Nullable Instant heldAt, List<InFlight> requestsInFlight) {}

    @PUT
    public Held putCase(
            @PathParam("programme") String programme,
            @PathParam("source") String source,
            @PathParam("id") UUID id,
            CaseTold told) {
        if (!current.caller().party().equals(source)) {
            throw Refused.because(CommonProblem.FORBIDDEN).detail("A service tells of its own cases only.");
        }
        programmes.of(programme);
        var held = new AtomicReference<Held>();
        changes.runUnlessIdle(programme, "putCase", () -> {
            AgreementNow about = agreements.get(programme, told.agreement());
            boolean news = cases.store(about, id, told);
            held.set(new Held(
                    cases.heldAt(id).orElse(null), inFlight(about.agreement().id())));
            return news;
        });
        return held.get();
    }

    private static List<InFlight> inFlight(UUID agreement) {
        return DisbursementRequest.<DisbursementRequest>list(
                        "agreement = ?1 and state in ?2", Sort.by("id"), agreement, RequestState.IN_FLIGHT)
                .stream()
                .map(request -> new InFlight(request.ref, request.state))
                .toList();
    }
}

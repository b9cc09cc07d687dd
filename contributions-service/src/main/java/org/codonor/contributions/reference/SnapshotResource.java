package org.codonor.contributions.reference;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import org.codonor.common.audit.Head;
import org.codonor.common.audit.Heads;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.contributions.budget.Plans;
import org.codonor.contributions.catalogue.Catalogue;
import org.codonor.contributions.contribution.Contributions;
import org.codonor.contributions.programme.Programme;
import org.codonor.contributions.programme.Programmes;
import org.codonor.contributions.reference.Snapshot.ContributionEntry;
import org.codonor.contributions.reference.Snapshot.CoreAreaEntry;
import org.codonor.contributions.reference.Snapshot.DonorEntry;
import org.codonor.contributions.reference.Snapshot.GeoEntry;
import org.codonor.contributions.reference.Snapshot.OutcomeEntry;
import org.codonor.contributions.reference.Snapshot.PlanEntry;

/** Everything another service needs to check codes, calendars, earmarks and lines, in one answer. */
@Path("/internal/v1/programmes/{programme}")
class SnapshotResource {
    @Inject
    Programmes programmes;

    @Inject
    Catalogue catalogue;

    @Inject
    Contributions contributions;

    @Inject
    Plans plans;

    @Inject
    ProgrammeClock clock;

    @Inject
    Heads heads;

    @GET
    @Transactional
    public Snapshot getReferenceSnapshot(@PathParam("programme") String code) {
        Programme programme = programmes.get(code);
        LocalDate today = clock.today(code);
        return new Snapshot(
                code,
                programme.title(),
                programme.currency().getCurrencyCode(),
                programme.timeZone().getId(),
                today,
                programme.startsOn(),
                programme.endsOn(),
                heads.read(code).map(Head::openFrom).orElse(null),
                programmes.donors(code).stream().map(DonorEntry::of).toList(),
                catalogue.geos(code).stream().map(GeoEntry::of).toList(),
                catalogue.coreAreas(code).stream().map(CoreAreaEntry::of).toList(),
                catalogue.outcomes(code).stream().map(OutcomeEntry::of).toList(),
                contributions.all(code).stream()
                        .map(each -> ContributionEntry.of(each, today))
                        .toList(),
                plans.inForce(code, today)
                        .map(plan -> PlanEntry.of(plan, programme.currency()))
                        .orElse(null));
    }
}

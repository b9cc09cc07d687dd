package org.codonor.contributions.programme;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.change.Created;
import org.codonor.common.id.Ids;
import org.codonor.common.money.Money;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Page;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.jspecify.annotations.Nullable;

/** The donors of a programme; exactly one of them leads (R08). */
@Path("/v1/programmes/{programme}/donors")
class DonorResource {
    private static final String ORDER = "case when role = LEAD_DONOR then '0' else '1' end || code";

    @Inject
    Programmes programmes;

    @Inject
    Act act;

    @Inject
    Cursors cursors;

    @GET
    @Transactional
    public Page<DonorView> listDonors(@PathParam("programme") String programme) {
        programmes.get(programme);
        return cursors.page(
                        (after, limit) -> page(programme, after, limit),
                        donor -> (donor.isLead() ? "0" : "1") + donor.code)
                .map(DonorView::of);
    }

    @POST
    @Change
    public Response createDonor(@PathParam("programme") String programme, NewDonor wanted) {
        programmes.get(programme);
        Money.currency(wanted.currency());
        if (programmes.donor(programme, wanted.code()).isPresent()) {
            throw Refused.because(CommonProblem.DUPLICATE).detail("There is a donor with this code.");
        }
        Optional<Donor> lead = programmes.leadDonor(programme);
        if (wanted.role() == DonorRole.LEAD_DONOR && lead.isPresent()) {
            throw Refused.because(CommonProblem.DUPLICATE)
                    .rule("R08")
                    .detail("The programme has a lead donor already.")
                    .with("leadDonor", lead.get().code);
        }
        var donor = new Donor(programme, wanted, act.at());
        donor.persist();
        DonorView view = DonorView.of(donor);
        act.record(Entry.of("donor", donor.id, donor.code).after(view));
        return Created.at(view.self(), view);
    }

    @GET
    @Path("{id}")
    @Transactional
    public DonorView getDonor(@PathParam("programme") String programme, @PathParam("id") String id) {
        Optional<Donor> found = Ids.looksLikeId(id)
                ? Donor.find("programme = ?1 and id = ?2", programme, UUID.fromString(id))
                        .firstResultOptional()
                : programmes.donor(programme, id);
        return found.map(DonorView::of).orElseThrow(Refused::notFound);
    }

    private static List<Donor> page(String programme, @Nullable String after, int limit) {
        return Donor.<Donor>find(
                        "programme = ?1 and " + ORDER + " > ?2 order by " + ORDER,
                        programme,
                        after == null ? "" : after)
                .page(0, limit)
                .list();
    }
}

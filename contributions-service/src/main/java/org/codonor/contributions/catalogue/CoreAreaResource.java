package org.codonor.contributions.catalogue;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.change.Created;
import org.codonor.common.id.Ids;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Page;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.catalogue.CoreArea.CoreAreaView;
import org.codonor.contributions.catalogue.CoreArea.NewCoreArea;
import org.codonor.contributions.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** The core areas of a programme. */
@Path("/v1/programmes/{programme}/core-areas")
class CoreAreaResource {
    @Inject
    Programmes programmes;

    @Inject
    Act act;

    @Inject
    Cursors cursors;

    @GET
    @Transactional
    public Page<CoreAreaView> listCoreAreas(@PathParam("programme") String programme) {
        programmes.get(programme);
        return cursors.page((after, limit) -> page(programme, after, limit), CoreArea::code)
                .map(CoreArea::view);
    }

    @POST
    @Change
    public Response createCoreArea(@PathParam("programme") String programme, NewCoreArea wanted) {
        programmes.get(programme);
        if (CoreArea.count("programme = ?1 and code = ?2", programme, wanted.code()) > 0) {
            throw Refused.because(CommonProblem.DUPLICATE).detail("There is a core area with this code.");
        }
        var area = new CoreArea(programme, wanted, act.at());
        area.persist();
        CoreAreaView view = area.view();
        act.record(Entry.of("core-area", area.id, area.code).after(view));
        return Created.at(view.self(), view);
    }

    @GET
    @Path("{id}")
    @Transactional
    public CoreAreaView getCoreArea(@PathParam("programme") String programme, @PathParam("id") String id) {
        var found = Ids.looksLikeId(id)
                ? CoreArea.<CoreArea>find("programme = ?1 and id = ?2", programme, UUID.fromString(id))
                : CoreArea.<CoreArea>find("programme = ?1 and code = ?2", programme, id);
        return found.firstResultOptional().map(CoreArea::view).orElseThrow(Refused::notFound);
    }

    private static List<CoreArea> page(String programme, @Nullable String after, int limit) {
        return CoreArea.<CoreArea>find(
                        "programme = ?1 and code > ?2 order by code", programme, after == null ? "" : after)
                .page(0, limit)
                .list();
    }
}

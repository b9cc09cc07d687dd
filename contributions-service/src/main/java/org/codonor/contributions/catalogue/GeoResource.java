package org.codonor.contributions.catalogue;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
import org.codonor.contributions.catalogue.Geo.GeoView;
import org.codonor.contributions.catalogue.Geo.NewGeo;
import org.codonor.contributions.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** The geographies of a programme. */
@Path("/v1/programmes/{programme}/geos")
class GeoResource {
    /** ISO 3166-1 alpha-2, and the one code in use that Java's list lacks. */
    private static final Set<String> COUNTRIES = countries();

    @Inject
    Programmes programmes;

    @Inject
    Act act;

    @Inject
    Cursors cursors;

    @GET
    @Transactional
    public Page<GeoView> listGeos(@PathParam("programme") String programme) {
        programmes.get(programme);
        return cursors.page((after, limit) -> page(programme, after, limit), Geo::code)
                .map(Geo::view);
    }

    @POST
    @Change
    public Response createGeo(@PathParam("programme") String programme, NewGeo wanted) {
        programmes.get(programme);
        if (Geo.count("programme = ?1 and code = ?2", programme, wanted.code()) > 0) {
            throw Refused.because(CommonProblem.DUPLICATE).detail("There is a geography with this code.");
        }
        var geo = new Geo(programme, wanted, act.at());
        check(geo);
        geo.persist();
        GeoView view = geo.view();
        act.record(Entry.of("geo", geo.id, geo.code).after(view));
        return Created.at(view.self(), view);
    }

    @GET
    @Path("{id}")
    @Transactional
    public GeoView getGeo(@PathParam("programme") String programme, @PathParam("id") String id) {
        var found = Ids.looksLikeId(id)
                ? Geo.<Geo>find("programme = ?1 and id = ?2", programme, UUID.fromString(id))
                : Geo.<Geo>find("programme = ?1 and code = ?2", programme, id);
        return found.firstResultOptional().map(Geo::view).orElseThrow(Refused::notFound);
    }

    private static void check(Geo geo) {
        if (geo.isCountry() && !(COUNTRIES.contains(geo.code) && geo.members.isEmpty())) {
            throw Refused.because(CommonProblem.RULE)
                    .detail("A country is an ISO 3166-1 alpha-2 code or XK, and has no members.")
                    .error("/code", "country", "Use the two letters of the country, or make it a REGION.");
        }
        var refused = Refused.because(CommonProblem.RULE).detail("A region consists of geographies known before.");
        for (int i = 0; i < geo.members.size(); i++) {
            if (Geo.count("programme = ?1 and code = ?2", geo.programme, geo.members.get(i)) == 0) {
                refused.error("/members/" + i, "unknown", "There is no such geography.");
            }
        }
        if (refused.hasErrors()) {
            throw refused;
        }
    }

    private static List<Geo> page(String programme, @Nullable String after, int limit) {
        return Geo.<Geo>find("programme = ?1 and code > ?2 order by code", programme, after == null ? "" : after)
                .page(0, limit)
                .list();
    }

    private static Set<String> countries() {
        var codes = new HashSet<>(Arrays.asList(Locale.getISOCountries()));
        codes.add("XK");
        return Set.copyOf(codes);
    }
}

package org.codonor.reporting.quarter;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.Refused;
import org.codonor.common.tag.Tags;
import org.codonor.reporting.calendar.QuarterNames;
import org.codonor.reporting.duty.Duties;
import org.codonor.reporting.reference.Programmes;
import org.codonor.reporting.reference.Snapshot;
import org.jspecify.annotations.Nullable;

/** The package of a closed quarter: its manifest, the whole of it as one file, and its next version. */
@Path("/v1/programmes/{programme}/quarters/{quarter}")
class PackageResource {
    private static final String ZIP = "application/zip";

    @Inject
    Packages packages;

    @Inject
    Calendars calendars;

    @Inject
    Reissue reissue;

    @Inject
    Programmes programmes;

    @Inject
    Duties duties;

    @Inject
    ObjectMapper mapper;

    record Reissued(String reason) {}

    @GET
    @Path("package")
    public PackageView getQuarterPackage(
            @PathParam("programme") String programme,
            @PathParam("quarter") String name,
            @QueryParam("version") @DefaultValue("1") int version) {
        Quarter quarter = calendars.quarter(programme, name, "quarter");
        QuarterPackage made = packages.find(programme, quarter, version).orElseThrow(Refused::notFound);
        try {
            return PackageView.of(
                    made, packages.versions(programme, quarter), mapper.readTree(made.file(QuarterPackage.MANIFEST)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Path("package.zip")
    @Produces(ZIP)
    public Response downloadQuarterPackage(
            @PathParam("programme") String programme,
            @PathParam("quarter") String name,
            @QueryParam("version") @DefaultValue("1") int version,
            @HeaderParam("If-None-Match") @Nullable String known) {
        Quarter quarter = calendars.quarter(programme, name, "quarter");
        QuarterPackage made = packages.find(programme, quarter, version).orElseThrow(Refused::notFound);
        byte[] body = made.zip();
        String tag = Tags.of(body);
        return (Tags.names(known, tag) ? Response.notModified() : Response.ok(body, ZIP))
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=31536000, immutable")
                .header(HttpHeaders.VARY, "Accept, Authorization")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + made.fileName() + ".zip\"")
                .build();
    }

    @POST
    @Path("reissue")
    public QuarterView reissueQuarter(
            @PathParam("programme") String programme, @PathParam("quarter") String name, Reissued reissued) {
        Snapshot snapshot = programmes.of(programme);
        Quarter quarter = QuarterNames.of(snapshot).quarter(name, "quarter");
        duties.refresh(programme);
        return reissue.reissue(snapshot, quarter, reissue.read(snapshot, quarter), reissued.reason());
    }
}

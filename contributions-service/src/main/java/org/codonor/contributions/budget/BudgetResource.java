package org.codonor.contributions.budget;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.change.Created;
import org.codonor.common.change.MergePatch;
import org.codonor.common.id.Refs;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Page;
import org.codonor.common.tabular.Download;
import org.codonor.common.tabular.TableFormat;
import org.codonor.contributions.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** Drafts, changes and shows budget versions. */
@Path("/v1/programmes/{programme}/budget-versions")
class BudgetResource {
    @Inject
    BudgetVersions versions;

    @Inject
    BudgetViews views;

    @Inject
    BudgetFiles files;

    @Inject
    ApproveBudget rules;

    @Inject
    Plans plans;

    @Inject
    Lines lines;

    @Inject
    Programmes programmes;

    @Inject
    Act act;

    @Inject
    Cursors cursors;

    @Inject
    MergePatch patches;

    @GET
    @Transactional
    public Page<BudgetVersionView.Summary> listBudgetVersions(
            @PathParam("programme") String programme, @QueryParam("inForceOn") @Nullable LocalDate inForceOn) {
        programmes.get(programme);
        if (inForceOn != null) {
            List<BudgetVersion> found =
                    plans
                            .inForceWithoutLines(programme, inForceOn)
                            .map(plan -> versions.get(programme, plan.ref()))
                            .stream()
                            .toList();
            return new Page<>(views.summaries(programme, found), null);
        }
        Page<BudgetVersion> page =
                cursors.page((after, limit) -> page(programme, after, limit), version -> version.id.toString());
        return new Page<>(views.summaries(programme, page.items()), page.next());
    }

    @POST
    @Change
    public Response createBudgetVersion(@PathParam("programme") String programme, NewBudgetVersion wanted) {
        Draft draft = wanted.exact(programmes.get(programme).currency());
        rules.checkDraft(programme, draft, wanted.twice());
        String ref = Refs.choose(
                wanted.ref(),
                "BV-",
                BudgetVersion.count("programme", programme),
                wished -> BudgetVersion.count("programme = ?1 and ref = ?2", programme, wished) > 0);
        var version =
                new BudgetVersion(programme, ref, draft, act.at(), act.caller().subject());
        version.persistAndFlush();
        lines.replace(version.id, draft.lines());
        BudgetVersionView view = views.of(version);
        act.record(Entry.of("budget-version", version.id, ref).after(view));
        return Created.at(view.self(), view);
    }

    @GET
    @Path("{id}")
    @Produces({MediaType.APPLICATION_JSON, TableFormat.Names.CSV, TableFormat.Names.XLSX})
    @Transactional
    public Response getBudgetVersion(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @QueryParam("bom") @DefaultValue("false") boolean bom,
            @HeaderParam("If-None-Match") @Nullable String known,
            @Context Request request) {
        BudgetVersion version = versions.get(programme, id);
        TableFormat format = Download.preferred(request, bom);
        return format == null
                ? Response.ok(views.of(version), MediaType.APPLICATION_JSON_TYPE)
                        .build()
                : files.of(programme, version).as(format, known);
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Change
    public BudgetVersionView changeBudgetVersion(
            @PathParam("programme") String programme, @PathParam("id") String id, JsonNode change)
            throws JsonProcessingException {
        BudgetVersion version = versions.inHand(programme, id, BudgetVersion.State::isOpen);
        BudgetVersionView before = views.of(version);
        Currency currency = programmes.get(programme).currency();
        var written =
                NewBudgetVersion.of(version, List.copyOf(lines.of(version.id).values()), currency);
        NewBudgetVersion wanted = patches.apply(written, change, NewBudgetVersion.class);
        Draft draft = wanted.exact(currency);
        rules.checkDraft(programme, draft, wanted.twice());
        version.draft(draft, act.caller().subject());
        lines.replace(version.id, draft.lines());
        return versions.recorded(version, before, null);
    }

    private static List<BudgetVersion> page(String programme, @Nullable String after, int limit) {
        var query = after == null
                ? BudgetVersion.<BudgetVersion>find("programme = ?1 order by id desc", programme)
                : BudgetVersion.<BudgetVersion>find(
                        "programme = ?1 and id < ?2 order by id desc", programme, UUID.fromString(after));
        return query.page(0, limit).list();
    }
}

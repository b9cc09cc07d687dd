package org.codonor.reporting.irregularity;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.codonor.common.problem.Refused;
import org.codonor.common.rows.Rows;
import org.codonor.common.tag.Tags;
import org.codonor.reporting.agreement.AgreementTerms;
import org.codonor.reporting.agreement.Agreements;
import org.codonor.reporting.reference.Answer;
import org.codonor.reporting.reference.Programmes;
import org.jspecify.annotations.Nullable;

/** Everything on record of one case in one document, and the forms that donors ask; for those who see all of a case. */
@Path("/v1/programmes/{programme}/irregularity-cases/{id}")
class DossierResource {
    @Inject
    CaseReads reads;

    @Inject
    Programmes programmes;

    @Inject
    Days days;

    @Inject
    Rows rows;

    @Inject
    Agreements agreements;

    @Inject
    ObjectMapper mapper;

    /** An entry of a chain as it was hashed. */
    record DossierEntry(long seq, Instant recordedAt, String hash, String entry) {}

    /** The dossier. */
    record DossierView(
            @JsonProperty("case") IrregularityCaseView one,
            List<FilledFormView> forms,
            List<DossierEntry> audit,
            List<DossierEntry> reads) {}

    @GET
    @Path("dossier")
    public DossierView getCaseDossier(@PathParam("programme") String programme, @PathParam("id") String id) {
        return dossier(programme, id);
    }

    @GET
    @Path("dossier.zip")
    @Produces("application/zip")
    public Response exportCaseDossier(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        DossierView dossier = dossier(programme, id);
        byte[] zip = new DossierFile(dossier, mapper).zip();
        String tag = Tags.of(zip);
        return (Tags.names(known, tag) ? Response.notModified() : Response.ok(zip))
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CONTENT_TYPE, "application/zip")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.zip\""
                                .formatted(dossier.one().ref()))
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private DossierView dossier(String programme, String id) {
        IrregularityCaseView one = whole(programme, id);
        CaseForms forms = forms(programme, one);
        String[] things = things(one);
        return new DossierView(
                one,
                Arrays.stream(CaseForm.values()).map(forms::filled).toList(),
                entries("audit_entries", programme, things),
                entries("read_entries", programme, things));
    }

    @GET
    @Path("forms/{form}")
    public FilledFormView getCaseForm(
            @PathParam("programme") String programme, @PathParam("id") String id, @PathParam("form") CaseForm form) {
        return forms(programme, whole(programme, id)).filled(form);
    }

    @GET
    @Path("forms/{form}.txt")
    @Produces(MediaType.TEXT_PLAIN)
    public Response exportCaseForm(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @PathParam("form") CaseForm form,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        FilledFormView filled = forms(programme, whole(programme, id)).filled(form);
        byte[] text = filled.text().getBytes(StandardCharsets.UTF_8);
        String tag = Tags.of(text);
        return (Tags.names(known, tag) ? Response.notModified() : Response.ok(text))
                .header(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s-%s.txt\"".formatted(filled.ref(), form))
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.ETAG, tag)
                .build();
    }

    private IrregularityCaseView whole(String programme, String id) {
        IrregularityCaseView one = reads.one(programme, id);
        if (one.sight() != Sight.WHOLE) {
            throw Refused.notFound();
        }
        return one;
    }

    private CaseForms forms(String programme, IrregularityCaseView one) {
        return new CaseForms(one, programmes.leadIfKnown(programme), grant(programme, one), days.today(programme));
    }

    /** What is contracted with the partner under the agreement of the case; null while nobody can tell. */
    private @Nullable String grant(String programme, IrregularityCaseView one) {
        String agreement = one.content() == null ? null : one.content().agreement();
        if (agreement == null
                || !(agreements.terms(programme, agreement) instanceof Answer.Told<AgreementTerms> told)) {
            return null;
        }
        return told.value().contracted().toPlainString() + " " + told.value().programmeCurrency();
    }

    /** The case and its notices, as they are called in the chains. */
    private static String[] things(IrregularityCaseView one) {
        List<UUID> things = new ArrayList<>(List.of(one.id()));
        if (one.notices() != null) {
            one.notices().forEach(notice -> things.add(notice.id()));
        }
        return things.stream().map(UUID::toString).toArray(String[]::new);
    }

    private List<DossierEntry> entries(String chain, String programme, String[] things) {
        return rows.list(
                "select seq, recorded_at, hash, entry from " + chain
                        + " where programme = ? and object_id = any (?) order by seq",
                row -> new DossierEntry(
                        row.getLong("seq"),
                        Rows.instant(row, "recorded_at"),
                        HexFormat.of().formatHex(row.getBytes("hash")),
                        row.getString("entry")),
                programme,
                things);
    }
}

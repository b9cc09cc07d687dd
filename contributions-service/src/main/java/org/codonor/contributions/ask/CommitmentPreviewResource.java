package org.codonor.contributions.ask;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.contributions.programme.Programmes;

/** What the ledger would say to a commitment that is not yet put to it; writes nothing. */
@Path("/internal/v1/programmes/{programme}/commitment-previews")
class CommitmentPreviewResource {
    @Inject
    Programmes programmes;

    @Inject
    CommitCheck check;

    record CommitmentPreview(String programme, List<Violation> errors) {}

    @POST
    public CommitmentPreview previewCommitment(@PathParam("programme") String programme, CommitTerms terms) {
        String code = programmes.get(programme).code();
        return new CommitmentPreview(code, check.of(code, terms).all());
    }
}

package org.codonor.contributions.reference;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import org.codonor.common.audit.Heads;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.Refused;
import org.jspecify.annotations.Nullable;

/** Where a programme's ledger stands: a figure read before is still right while this has not moved. */
@Path("/internal/v1/programmes/{programme}/head")
class HeadResource {
    @Inject
    Heads heads;

    record HeadView(
            int epoch,
            long seq,
            String hash,
            Instant recordedAt,
            @Nullable Quarter openFrom) {}

    @GET
    public HeadView getHead(@PathParam("programme") String programme) {
        return heads.read(programme)
                .map(head -> new HeadView(head.epoch(), head.seq(), head.hexHash(), head.recordedAt(), head.openFrom()))
                .orElseThrow(Refused::notFound);
    }
}

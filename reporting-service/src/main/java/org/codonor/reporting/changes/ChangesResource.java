package org.codonor.reporting.changes;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.codonor.common.follow.Following;
import org.codonor.common.follow.Following.Piece;
import org.codonor.reporting.agreement.Agreements;
import org.codonor.reporting.changes.Merge.ChangesView;
import org.codonor.reporting.reference.Ledger;
import org.codonor.reporting.reference.Programmes;
import org.codonor.reporting.reference.Reader;
import org.jspecify.annotations.Nullable;

/** What changed in a programme since a position: the feed that another system follows. */
@Path("/v1/programmes/{programme}/changes")
class ChangesResource {
    @Inject
    Programmes programmes;

    @Inject
    Reader reader;

    @Inject
    Ledger ledger;

    @Inject
    Agreements agreements;

    @Inject
    Following own;

    @GET
    public ChangesView listChanges(
            @PathParam("programme") String programme,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        Place from = Place.parse(after);
        programmes.of(programme);
        Piece contributions = known(
                reader.ask(() -> ledger.changes(programme, from.contributions(), limit))
                        .orRefuse(),
                from.contributions());
        Piece partners =
                known(agreements.changes(programme, from.partners(), limit).orRefuse(), from.partners());
        Piece reporting = known(own.since(programme, from.reporting(), limit), from.reporting());
        return Merge.merge(contributions, partners, reporting, from, limit);
    }

    private static Piece known(Piece piece, long from) {
        if (from > piece.head()) {
            throw Place.unknown();
        }
        return piece;
    }
}

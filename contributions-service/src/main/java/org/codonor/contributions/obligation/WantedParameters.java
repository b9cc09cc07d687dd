package org.codonor.contributions.obligation;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The filters of the list and of the feed, as they stand in the address. */
record WantedParameters(
        @QueryParam("party") @Nullable String party,
        @QueryParam("owner") @Nullable String owner,
        @QueryParam("owedTo") @Nullable String owedTo,
        @QueryParam("kind") @Nullable String kind,
        @QueryParam("state") @Nullable DutyState state,
        @QueryParam("from") @Nullable LocalDate from,
        @QueryParam("to") @Nullable LocalDate to) {
    Wanted wanted() {
        return new Wanted(party, owner, owedTo, kind, state, from, to);
    }
}

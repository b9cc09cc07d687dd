package org.codonor.reporting.measure;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.codonor.reporting.reference.Snapshot;
import org.jspecify.annotations.Nullable;

/** Where each budget line belongs: as the ledger's rows say, or as the plan in force says. */
final class LinePlaces {
    private final Map<String, Place> known = new HashMap<>();

    LinePlaces(Collection<FineRow> ledger, Snapshot programme) {
        Snapshot.Plan plan = programme.plan();
        if (plan != null) {
            plan.lines()
                    .forEach(line -> known.put(
                            line.line(),
                            new Place(
                                    null, null, line.coreArea(), line.geo(), null, null, line.line(), line.outcome())));
        }
        ledger.forEach(row -> {
            Place place = row.place();
            if (place.line() != null && place.coreArea() != null) {
                known.put(
                        place.line(),
                        new Place(
                                null, null, place.coreArea(), place.geo(), null, null, place.line(), place.outcome()));
            }
        });
    }

    /** A line under an agreement with a partner. */
    Place of(String line, @Nullable String partner, @Nullable String agreement) {
        Place place = known.getOrDefault(line, new Place(null, null, null, null, null, null, line, null));
        return new Place(null, null, place.coreArea(), place.geo(), partner, agreement, place.line(), place.outcome());
    }
}

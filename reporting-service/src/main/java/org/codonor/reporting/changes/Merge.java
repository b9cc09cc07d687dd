package org.codonor.reporting.changes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.codonor.common.follow.Following.Changed;
import org.codonor.common.follow.Following.Piece;
import org.jspecify.annotations.Nullable;

/** Lays the chains of the services side by side: by time, and each chain in its own order. */
final class Merge {
    /** One change, and which service keeps the thing. */
    record ChangeView(
            String service,
            long seq,
            Instant recordedAt,
            String action,
            String party,
            String kind,
            String id,
            String ref,
            @Nullable String self) {
        static ChangeView of(String service, Changed changed) {
            return new ChangeView(
                    service,
                    changed.seq(),
                    changed.recordedAt(),
                    changed.action(),
                    changed.party(),
                    changed.kind(),
                    changed.id(),
                    changed.ref(),
                    changed.self());
        }
    }

    /** The changes, where to go on, and whether there are more already. */
    record ChangesView(List<ChangeView> items, String position, boolean more) {}

    private Merge() {}

    static ChangesView merge(Piece contributions, Piece partners, Piece reporting, Place from, int limit) {
        var all = new ArrayList<ChangeView>();
        contributions.items().forEach(changed -> all.add(ChangeView.of("contributions", changed)));
        partners.items().forEach(changed -> all.add(ChangeView.of("partners", changed)));
        reporting.items().forEach(changed -> all.add(ChangeView.of("reporting", changed)));
        // Stable: within a chain times only grow, so that its own order holds.
        all.sort(Comparator.comparing(ChangeView::recordedAt));
        List<ChangeView> shown = all.subList(0, Math.min(limit, all.size()));
        var place = new Place(
                reached("contributions", contributions, shown, from.contributions()),
                reached("partners", partners, shown, from.partners()),
                reached("reporting", reporting, shown, from.reporting()));
        boolean more = place.contributions() < contributions.head()
                || place.partners() < partners.head()
                || place.reporting() < reporting.head();
        return new ChangesView(shown, place.toString(), more);
    }

    /** The whole piece when all of it is shown, otherwise the last that is. */
    private static long reached(String service, Piece piece, List<ChangeView> shown, long from) {
        List<ChangeView> own =
                shown.stream().filter(view -> view.service().equals(service)).toList();
        if (own.size() == piece.items().size()) {
            return piece.upTo();
        }
        return own.isEmpty() ? from : own.getLast().seq();
    }
}

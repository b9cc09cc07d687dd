package org.codonor.contributions.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.codonor.common.rows.Rows;
import org.codonor.contributions.budget.Plans;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.contribution.Contributions;
import org.codonor.contributions.figures.Shape.Place;
import org.codonor.contributions.programme.Donor;
import org.codonor.contributions.programme.Programmes;

/** Reads the shape of a programme. */
@ApplicationScoped
class Shapes {
    @Inject
    Programmes programmes;

    @Inject
    Contributions contributions;

    @Inject
    Plans plans;

    @Inject
    Rows rows;

    Shape of(String programme) {
        var donorOf = new HashMap<String, String>();
        var internal = new HashSet<String>();
        for (Contribution each : contributions.all(programme)) {
            donorOf.put(each.ref(), each.donor());
            if (each.isInternal()) {
                internal.add(each.ref());
            }
        }
        var lines = new HashMap<String, Place>();
        plans.everApproved(programme)
                .forEach(line ->
                        lines.put(line.line(), new Place(line.coreArea(), line.geo(), line.outcome(), line.leadOwn())));
        var partners = new HashMap<String, String>();
        rows.list(
                        "select ref, partner from agreements where programme = ?",
                        row -> Map.entry(row.getString("ref"), row.getString("partner")),
                        programme)
                .forEach(agreement -> partners.put(agreement.getKey(), agreement.getValue()));
        return new Shape(
                programmes.donors(programme).stream().map(Donor::code).sorted().toList(),
                donorOf,
                internal,
                lines,
                partners);
    }
}

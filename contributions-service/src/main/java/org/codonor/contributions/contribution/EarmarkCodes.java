package org.codonor.contributions.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.contributions.catalogue.Catalogue;
import org.codonor.contributions.contribution.NewContribution.NewEarmark;

/** Whether the programme knows the codes that an earmark names. */
@ApplicationScoped
public class EarmarkCodes {
    @Inject
    Catalogue catalogue;

    /** Those that it does not know, by where they stand below the earmark's own pointer. */
    public List<Violation> unknown(String programme, String pointer, NewEarmark earmark) {
        Catalogue.Codes codes = catalogue.codes(programme);
        var found = new ArrayList<Violation>();
        known(pointer + "/geos/", earmark.geosOrNone(), codes.geos(), found);
        known(pointer + "/coreAreas/", earmark.coreAreasOrNone(), codes.coreAreas(), found);
        known(pointer + "/outcomes/", earmark.outcomesOrNone(), codes.outcomes().keySet(), found);
        return found;
    }

    private static void known(String pointer, List<String> wanted, Collection<String> codes, List<Violation> found) {
        for (int i = 0; i < wanted.size(); i++) {
            if (!codes.contains(wanted.get(i))) {
                found.add(new Violation(pointer + i, "unknown", "The programme does not know this code."));
            }
        }
    }
}

package org.codonor.contributions.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.codonor.common.tabular.Download;
import org.codonor.common.tag.Tags;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.contribution.Contributions;
import org.codonor.contributions.programme.Programme;
import org.codonor.contributions.programme.Programmes;

/** Writes budget versions as files. */
@ApplicationScoped
class BudgetFiles {
    @Inject
    BudgetVersions versions;

    @Inject
    BudgetViews views;

    @Inject
    Lines lines;

    @Inject
    Programmes programmes;

    @Inject
    Contributions contributions;

    @Inject
    Tags tags;

    Download<Line> of(String programme, String id) {
        return of(programme, versions.get(programme, id));
    }

    Download<Line> of(String programme, BudgetVersion version) {
        Programme life = programmes.get(programme);
        SortedMap<String, Line> planned = lines.of(version.id);
        var years = IntStream.rangeClosed(
                        life.startsOn().getYear(), life.endsOn().getYear())
                .boxed()
                .toList();
        var payers = contributions.all(programme).stream()
                .filter(Contribution::isCommitted)
                .map(Contribution::ref)
                .toList();
        return PlanTable.of(planned.values(), life.currency(), years, payers).download(planned.values(), version.ref);
    }

    /** The ETag of the version itself, for the next verb. */
    @Transactional
    String tag(String programme, String id) {
        return Tags.of(tags.bytes(views.of(versions.get(programme, id))));
    }
}

package org.codonor.reporting.irregularity;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.codonor.common.clock.ProgrammeClock;

/** The records of all cases of a programme; for those who may not see single cases only what is counted of them. */
@ApplicationScoped
public class CaseRecords {
    @Inject
    ProgrammeClock clock;

    public List<CaseRecord> of(String programme) {
        return IrregularityCase.<IrregularityCase>list("programme", Sort.by("id"), programme).stream()
                .map(this::record)
                .toList();
    }

    /** Within how many days after its quarter a statement is due. */
    public int statementDays(String programme) {
        return IrregularityTerms.of(programme).statementDays;
    }

    private CaseRecord record(IrregularityCase one) {
        return new CaseRecord(
                one.ref,
                one.claimed,
                one.reportedOn,
                one.steps.stream()
                        .map(step -> new CaseRecord.Came(step.state(), clock.dateOf(one.programme, step.at())))
                        .toList(),
                told(one));
    }

    /** A correction of what was first told counts from the first day; what a follow-up tells, from its own. */
    private static List<CaseRecord.Told> told(IrregularityCase one) {
        List<FollowUp> followUps = FollowUp.list("caseId", Sort.by("no"), one.id);
        var told = new ArrayList<CaseRecord.Told>();
        for (FollowUp added : followUps) {
            if (added.amounts != null) {
                told.add(new CaseRecord.Told(added.onDate, added.amounts));
            }
        }
        told.addFirst(
                new CaseRecord.Told(one.reportedOn, told.isEmpty() ? one.content.amounts() : one.reported.amounts()));
        return told;
    }
}

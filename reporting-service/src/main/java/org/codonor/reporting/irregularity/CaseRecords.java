package org.codonor.reporting.irregularity;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codonor.common.clock.ProgrammeClock;

/** The records of all cases of a programme; for those who may not see single cases only what is counted of them. */
@ApplicationScoped
public class CaseRecords {
    @Inject
    ProgrammeClock clock;

    public List<CaseRecord> of(String programme) {
        return of(programme, Instant.MAX);
    }

    /** As they were on record at a moment. */
    public List<CaseRecord> of(String programme, Instant until) {
        List<IrregularityCase> cases = IrregularityCase.list(
                "select distinct c from IrregularityCase c left join fetch c.steps where c.programme = ?1 order by c.id",
                programme);
        Map<UUID, List<FollowUp>> added = FollowUp.<FollowUp>list(
                        "caseId in (select c.id from IrregularityCase c where c.programme = ?1)",
                        Sort.by("no"),
                        programme)
                .stream()
                .collect(Collectors.groupingBy(followUp -> followUp.caseId));
        return cases.stream()
                .filter(one -> !one.reportedAt.isAfter(until))
                .map(one -> record(one, added.getOrDefault(one.id, List.of()), until))
                .toList();
    }

    /** Within how many days after its quarter a statement is due. */
    public int statementDays(String programme) {
        return IrregularityTerms.of(programme).statementDays;
    }

    private CaseRecord record(IrregularityCase one, List<FollowUp> all, Instant until) {
        List<CaseStep> steps =
                one.steps.stream().filter(step -> !step.at().isAfter(until)).toList();
        List<FollowUp> added =
                all.stream().filter(followUp -> !followUp.at.isAfter(until)).toList();
        return new CaseRecord(
                one.ref,
                newest(one, steps, added),
                one.partner,
                one.agreement,
                one.content.geo(),
                one.claimed,
                one.reportedOn,
                steps.stream()
                        .map(step -> new CaseRecord.Came(step.state(), clock.dateOf(one.programme, step.at())))
                        .toList(),
                told(one, all, until));
    }

    private static Instant newest(IrregularityCase one, List<CaseStep> steps, List<FollowUp> added) {
        return Stream.of(
                        Stream.of(one.reportedAt),
                        steps.stream().map(CaseStep::at),
                        added.stream().map(followUp -> followUp.at))
                .flatMap(moments -> moments)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /**
     * What was first told counts from the first day, what a follow-up tells from its own. A correction counts as long as what
     * it corrects, so each is what the next one found; the last is what the case says.
     */
    private static List<CaseRecord.Told> told(IrregularityCase one, List<FollowUp> all, Instant until) {
        var told = new ArrayList<CaseRecord.Told>();
        LocalDate from = one.reportedOn;
        CaseAmounts amounts = one.reported.amounts();
        for (FollowUp followUp : all) {
            if (followUp.amounts != null) {
                told.add(new CaseRecord.Told(from, followUp.amountsBefore == null ? amounts : followUp.amountsBefore));
                if (followUp.at.isAfter(until)) {
                    return told;
                }
                from = followUp.onDate;
                amounts = followUp.amounts;
            }
        }
        told.add(new CaseRecord.Told(from, one.content.amounts()));
        return told;
    }
}

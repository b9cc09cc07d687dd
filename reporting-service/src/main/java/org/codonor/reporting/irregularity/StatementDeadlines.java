package org.codonor.reporting.irregularity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.codonor.common.period.Quarter;
import org.codonor.common.rows.Rows;
import org.codonor.reporting.reference.Snapshot;

/** The days until which statements of quarters are owed to the donors (R93), within the change that is running. */
@ApplicationScoped
public class StatementDeadlines {
    @Inject
    Deadlines deadlines;

    @Inject
    Rows rows;

    /** A programme that has had a case, and the quarter of its first. */
    public record Since(String programme, Quarter quarter) {}

    /** The programmes that owe a statement for each quarter since their first case, nil or not. */
    public List<Since> programmes() {
        return rows.list(
                "select programme, min(reported_on) from irregularity_cases group by programme",
                row -> new Since(row.getString(1), Quarter.of(row.getObject(2, LocalDate.class))));
    }

    public boolean isOwed(String programme, Quarter quarter) {
        return !of(programme, quarter).isEmpty();
    }

    /** To each donor but the lead, which owes it; to the lead itself when there is no other. */
    public void owe(String programme, Quarter quarter, Snapshot known, String lead) {
        int days = IrregularityTerms.of(programme).statementDays;
        List<String> others = known.donors().stream()
                .filter(donor -> !donor.isLead())
                .map(Snapshot.Donor::code)
                .toList();
        for (String donor : others.isEmpty() ? List.of(lead) : others) {
            var deadline = new Deadline(programme, DeadlineKind.STATEMENT, quarter.last(), days).between(lead, donor);
            deadline.dueOn = quarter.last().plusDays(days);
            deadline.persist();
            deadlines.tell(deadline);
        }
    }

    /** Was it owed and nobody had seen that yet, it is owed first: a statement that was issued is in the register too. */
    public void meet(String programme, Quarter quarter, LocalDate day, Snapshot known, String lead) {
        boolean since = programmes().stream()
                .anyMatch(one -> one.programme().equals(programme) && !quarter.isBefore(one.quarter()));
        if (since && !isOwed(programme, quarter)) {
            owe(programme, quarter, known, lead);
        }
        deadlines.meet(of(programme, quarter), day);
    }

    private static List<Deadline> of(String programme, Quarter quarter) {
        return Deadline.list(
                "programme = ?1 and kind = ?2 and startsOn = ?3", programme, DeadlineKind.STATEMENT, quarter.last());
    }
}

package org.codonor.reporting.casestatement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.codonor.common.change.Act;
import org.codonor.common.identity.Caller;
import org.codonor.common.period.Quarter;
import org.codonor.common.rows.Rows;
import org.codonor.reporting.irregularity.CaseRecord;
import org.codonor.reporting.irregularity.CaseRecords;
import org.codonor.reporting.reference.Answer;
import org.codonor.reporting.reference.Ledger;
import org.codonor.reporting.reference.Programmes;
import org.codonor.reporting.reference.Reader;

/** Statements: counted from the cases and the ledger while they are drafts, read from their table once issued. */
@ApplicationScoped
class Statements {
    @Inject
    CaseRecords cases;

    @Inject
    Programmes programmes;

    @Inject
    Ledger ledger;

    @Inject
    Reader reader;

    @Inject
    Rows rows;

    @Inject
    ObjectMapper mapper;

    @Inject
    Act act;

    /** A statement that was issued: on which day, by whom and what it said. */
    record Issued(LocalDate on, Caller.Actor by, StatementView.Content content) {}

    StatementView.Content drafted(String programme, Quarter quarter) {
        LocalDate end = quarter.last();
        List<CaseAt> known = cases.of(programme).stream()
                .filter(one -> one.wasKnownOn(end))
                .map(one -> at(programme, one, end))
                .toList();
        return StatementView.Content.of(
                new Tally(quarter, known),
                Currency.getInstance(programmes.of(programme).currency()),
                end.plusDays(cases.statementDays(programme)));
    }

    Optional<Issued> issued(String programme, Quarter quarter) {
        return rows.one(
                "select * from irregularity_statements where programme = ? and quarter = ?",
                row -> new Issued(
                        row.getObject("issued_on", LocalDate.class),
                        new Caller.Actor(
                                row.getString("subject"),
                                List.of(row.getString("roles").split(" ")),
                                row.getString("party")),
                        read(row.getString("content"))),
                programme,
                quarter);
    }

    /** Within the change that is running. */
    void issue(String programme, Quarter quarter, StatementView.Content content) {
        rows.change(
                "insert into irregularity_statements (programme, quarter, issued_on, issued_at, subject, party, roles,"
                        + " content) values (?, ?, ?, ?, ?, ?, ?, ?)",
                programme,
                quarter,
                act.today(),
                act.at(),
                act.actor().subject(),
                act.actor().party(),
                String.join(" ", act.actor().roles()),
                written(content));
    }

    private CaseAt at(String programme, CaseRecord one, LocalDate day) {
        ClaimMoves claim = one.claimed() ? claim(programme, one.ref()) : ClaimMoves.NONE;
        return new CaseAt(
                one.ref(),
                one.stateOn(day),
                one.reportedOn(),
                one.openedBy(day),
                one.restedBy(day),
                one.suspectedOn(day),
                claim.by(day, "IRREGULARITY"),
                claim.by(day, "RECOVERY"),
                claim.by(day, "WRITE_OFF"));
    }

    private ClaimMoves claim(String programme, String ref) {
        return switch (reader.ask(() -> ledger.claimMoves(programme, ref, ClaimMoves.class))) {
            case Answer.Told<ClaimMoves> told -> told.value();
            case Answer.Declined<ClaimMoves> declined when declined.problem().status() == 404 -> ClaimMoves.NONE;
            case Answer<ClaimMoves> other -> other.orRefuse();
        };
    }

    private StatementView.Content read(String json) {
        try {
            return mapper.readValue(json, StatementView.Content.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String written(StatementView.Content content) {
        try {
            return mapper.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

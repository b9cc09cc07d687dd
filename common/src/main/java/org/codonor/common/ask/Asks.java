package org.codonor.common.ask;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.codonor.common.change.Act;
import org.codonor.common.id.Ids;
import org.codonor.common.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The asks of this service, each committed with its intent and kept for ever. */
@ApplicationScoped
public class Asks {
    @Inject
    DataSource database;

    @Inject
    ObjectMapper mapper;

    @Inject
    Act act;

    @Inject
    LedgerSeen seen;

    /** An ask with what is known of its outcome. */
    record Known(Ask ask, String state, @Nullable Problem refusal) {}

    /** Writes the ask of an intent, in the intent's transaction; a person's next try is the next attempt. */
    public Ask open(String what, UUID id, Object body) {
        ObjectNode tree = mapper.valueToTree(body);
        seen.newest(act.programme()).ifPresent(newest -> tree.set("seen", mapper.valueToTree(newest)));
        UUID ask = Ids.next();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into asks (ask, programme, id, act, attempt, body, state, next_at, asked_at)
                        select ?, ?, ?, ?, coalesce(max(attempt), 0) + 1, ?::jsonb, 'PENDING',
                               now() + interval '15 seconds', ?
                        from asks where programme = ? and id = ? and act = ? returning attempt
                        """)) {
            insert.setObject(1, ask);
            insert.setString(2, act.programme());
            insert.setObject(3, id);
            insert.setString(4, what);
            insert.setString(5, mapper.writeValueAsString(tree));
            insert.setTimestamp(6, Timestamp.from(act.at()));
            insert.setString(7, act.programme());
            insert.setObject(8, id);
            insert.setString(9, what);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return new Ask(ask, act.programme(), id, what, row.getInt(1), tree);
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The newest ask for a thing of ours, whatever its act. */
    public Optional<AskView> newest(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select act, attempt, state, asked_at, answered_at, outcome from asks where id = ?"
                                + " order by asked_at desc, created_at desc limit 1")) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(view(row)) : Optional.empty();
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private AskView view(ResultSet row) throws SQLException, JsonProcessingException {
        String state = row.getString(3);
        Timestamp answeredAt = row.getTimestamp(5);
        return new AskView(
                row.getString(1),
                row.getInt(2),
                state.equals("PENDING") ? "UNKNOWN" : state,
                row.getTimestamp(4).toInstant(),
                answeredAt == null ? null : answeredAt.toInstant(),
                state.equals("REFUSED") ? mapper.readValue(row.getString(6), Problem.class) : null,
                state.equals("ACCEPTED") ? mapper.readTree(row.getString(6)) : null);
    }

    Known known(UUID ask) {
        return find(ask, "").orElseThrow();
    }

    /** The ask if its outcome is still open, locked until the transaction ends. */
    Optional<Ask> lockPending(UUID ask) {
        return find(ask, " for update")
                .filter(known -> known.state().equals("PENDING"))
                .map(Known::ask);
    }

    void settle(Ask ask, Outcome outcome) {
        if (outcome instanceof Outcome.Accepted accepted) {
            seen.note(ask.programme(), accepted.result());
        }
        Object told = switch (outcome) {
            case Outcome.Accepted accepted -> accepted.result();
            case Outcome.Declined declined -> declined.problem();
            case Outcome.Unknown() -> throw new IllegalArgumentException("unknown settles nothing");
        };
        String state = outcome instanceof Outcome.Accepted ? "ACCEPTED" : "REFUSED";
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update asks set state = ?, outcome = ?::jsonb, answered_at = ? where ask = ?")) {
            update.setString(1, state);
            update.setString(2, mapper.writeValueAsString(told));
            update.setTimestamp(3, Timestamp.from(act.at()));
            update.setObject(4, ask.ask());
            update.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes overdue asks for one sender; another replica's sweeper passes them over for a while. */
    List<Ask> claimOverdue(int most) {
        var asks = new ArrayList<Ask>();
        try (Connection connection = database.getConnection();
                PreparedStatement claim = connection.prepareStatement("""
                        update asks set tries = tries + 1,
                               next_at = now() + least(interval '60 seconds', interval '3 seconds' * (tries + 1))
                        where ask in (select ask from asks where state = 'PENDING' and next_at <= now()
                                      order by created_at limit ? for update skip locked)
                        returning ask, programme, id, act, attempt, body, state, outcome
                        """)) {
            claim.setInt(1, most);
            try (ResultSet row = claim.executeQuery()) {
                while (row.next()) {
                    asks.add(read(row).ask());
                }
            }
            return asks;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Known> find(UUID ask, String lock) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select ask, programme, id, act, attempt, body, state, outcome from asks where ask = ?"
                                + lock)) {
            query.setObject(1, ask);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Known read(ResultSet row) throws SQLException {
        try {
            var ask = new Ask(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getObject(3, UUID.class),
                    row.getString(4),
                    row.getInt(5),
                    mapper.readTree(row.getString(6)));
            String state = row.getString(7);
            return new Known(
                    ask, state, state.equals("REFUSED") ? mapper.readValue(row.getString(8), Problem.class) : null);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

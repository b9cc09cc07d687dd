package org.codonor.common.fact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.codonor.common.fact.Facts.Answer;
import org.jspecify.annotations.Nullable;

/** The rows of facts on their way: what is wanted, what arrived, and what was answered. */
@ApplicationScoped
class FactsOut {
    private static final String FOUND = " returning programme, collection, id, target, wanted, state";

    @Inject
    DataSource database;

    @Inject
    ObjectMapper mapper;

    /** A fact on its way, in the version that is sent. */
    record Telling(String programme, String collection, UUID id, String target, long version, ObjectNode body) {}

    /**
     * All in one trip; of each, the same state once more is no news. The sweeper waits a moment for the delivery that
     * follows the change.
     */
    void write(String programme, List<Fact> facts, Instant toldAt) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into facts_out as known (programme, collection, id, target, state, wanted, next_at, told_at)
                        values (?, ?, ?, ?, ?::jsonb, 1, now() + interval '3 seconds', ?)
                        on conflict (programme, collection, id, target) do update
                            set state = excluded.state, wanted = known.wanted + 1, tries = 0,
                                next_at = excluded.next_at, refusal = null, told_at = excluded.told_at
                            where known.state <> excluded.state
                        """)) {
            for (Fact fact : facts) {
                String state = mapper.writeValueAsString(fact.state());
                fill(upsert, programme, fact.collection(), fact.id(), fact.target(), state, Timestamp.from(toldAt));
                upsert.addBatch();
            }
            upsert.executeBatch();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes one fact for one sender, unless it has arrived. */
    Optional<Telling> claim(String programme, Fact fact) {
        return claimed("""
                        update facts_out set tries = tries + 1, next_at = now() + interval '3 seconds'
                        where programme = ? and collection = ? and id = ? and target = ? and delivered < wanted
                        """ + FOUND, programme, fact.collection(), fact.id(), fact.target()).stream()
                .findFirst();
    }

    /** Takes what has not arrived for one sender; another replica's sweeper passes it over for a while. */
    List<Telling> claimPending(int most) {
        return claimed("""
                update facts_out set tries = tries + 1,
                       next_at = now() + least(interval '60 seconds', interval '3 seconds' * (tries + 1))
                where (programme, collection, id, target) in (
                    select programme, collection, id, target from facts_out
                    where delivered < wanted and next_at <= now()
                    order by next_at limit ? for update skip locked)
                """ + FOUND, most);
    }

    /** That version arrived; a newer one that was told meanwhile is still to be sent. */
    void arrived(Telling telling, @Nullable JsonNode answer) {
        update(
                telling,
                "update facts_out set delivered = greatest(delivered, ?), tries = 0, refusal = null,"
                        + " answer = case when answered <= ? then ?::jsonb else answer end,"
                        + " answered = greatest(answered, ?)",
                telling.version(),
                telling.version(),
                answer == null ? null : answer.toString(),
                telling.version());
    }

    /** The receiver does not take it as it is: it is sent again, but seldom, until it changes or is asked for. */
    void refused(Telling telling, String why) {
        update(telling, "update facts_out set next_at = now() + interval '1 hour', refusal = ?", why);
    }

    int reassert() {
        return change("update facts_out set delivered = 0, tries = 0, next_at = now() where delivered > 0");
    }

    Optional<Answer> answer(String collection, UUID id, String target) {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select answer, answered, answered = wanted from facts_out"
                                + " where id = ? and collection = ? and target = ? and answer is not null")) {
            query.setObject(1, id);
            query.setString(2, collection);
            query.setString(3, target);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Answer(row.getLong(2), row.getBoolean(3), mapper.readTree(row.getString(1))))
                        : Optional.empty();
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Telling> claimed(String sql, Object... values) {
        var found = new ArrayList<Telling>();
        try (Connection connection = database.getConnection();
                PreparedStatement claim = connection.prepareStatement(sql)) {
            fill(claim, values);
            try (ResultSet row = claim.executeQuery()) {
                while (row.next()) {
                    ObjectNode body = mapper.createObjectNode().put("version", row.getLong(5));
                    body.setAll((ObjectNode) mapper.readTree(row.getString(6)));
                    found.add(new Telling(
                            row.getString(1),
                            row.getString(2),
                            row.getObject(3, UUID.class),
                            row.getString(4),
                            row.getLong(5),
                            body));
                }
            }
            return found;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void update(Telling telling, String what, @Nullable Object... values) {
        List<@Nullable Object> all = new ArrayList<>(List.of());
        for (Object value : values) {
            all.add(value);
        }
        all.addAll(List.of(telling.programme(), telling.collection(), telling.id(), telling.target()));
        change(what + " where programme = ? and collection = ? and id = ? and target = ?", all.toArray());
    }

    private int change(String sql, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            fill(update, values);
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fill(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}

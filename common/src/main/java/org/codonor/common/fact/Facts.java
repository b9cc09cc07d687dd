package org.codonor.common.fact;

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
import java.util.UUID;
import javax.sql.DataSource;
import org.codonor.common.change.Act;
import org.jspecify.annotations.Nullable;

/** The facts this service tells: written with the change that makes them true, delivered after it is committed. */
@ApplicationScoped
public class Facts {
    @Inject
    DataSource database;

    @Inject
    ObjectMapper mapper;

    @Inject
    Act act;

    /** A fact on its way, in the version that is sent. */
    record Telling(String programme, String collection, UUID id, String target, long version, ObjectNode body) {}

    /** Tells it within the change that is running; the same state once more is no news. */
    public void tell(Fact fact) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into facts_out as known (programme, collection, id, target, state, wanted, told_at)
                        values (?, ?, ?, ?, ?::jsonb, 1, ?)
                        on conflict (programme, collection, id, target) do update
                            set state = excluded.state, wanted = known.wanted + 1, tries = 0, next_at = now(),
                                refusal = null, told_at = excluded.told_at
                            where known.state <> excluded.state
                        """)) {
            upsert.setString(1, act.programme());
            upsert.setString(2, fact.collection());
            upsert.setObject(3, fact.id());
            upsert.setString(4, fact.target());
            upsert.setString(5, mapper.writeValueAsString(fact.state()));
            upsert.setTimestamp(6, Timestamp.from(act.at()));
            upsert.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes what has not arrived for one sender; another replica's sweeper passes it over for a while. */
    List<Telling> claimPending(int most) {
        var found = new ArrayList<Telling>();
        try (Connection connection = database.getConnection();
                PreparedStatement claim = connection.prepareStatement("""
                        update facts_out set tries = tries + 1,
                               next_at = now() + least(interval '60 seconds', interval '3 seconds' * (tries + 1))
                        where (programme, collection, id, target) in (
                            select programme, collection, id, target from facts_out
                            where delivered < wanted and next_at <= now()
                            order by next_at limit ? for update skip locked)
                        returning programme, collection, id, target, wanted, state
                        """)) {
            claim.setInt(1, most);
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

    /** That version arrived; a newer one that was told meanwhile is still to be sent. */
    void arrived(Telling telling) {
        update(
                telling,
                "update facts_out set delivered = greatest(delivered, ?), tries = 0, refusal = null",
                telling.version());
    }

    /** The receiver does not take it as it is: it is sent again, but seldom, until it changes or is asked for. */
    void refused(Telling telling, String why) {
        update(telling, "update facts_out set next_at = now() + interval '1 hour', refusal = ?", why);
    }

    /** Everything is told again, in its present version: a receiver that was restored learns what it forgot. */
    public int reassert() {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update facts_out set delivered = 0, tries = 0, next_at = now() where delivered > 0")) {
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void update(Telling telling, String what, @Nullable Object value) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        what + " where programme = ? and collection = ? and id = ? and target = ?")) {
            update.setObject(1, value);
            update.setString(2, telling.programme());
            update.setString(3, telling.collection());
            update.setObject(4, telling.id());
            update.setString(5, telling.target());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.codonor.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Changes;
import org.codonor.common.fact.Fact;
import org.codonor.common.fact.Facts;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What another service must know reaches it: after the change, in its newest version, whatever happens on the way. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(StandIn.class)
class FactsTest {
    private final Api api = new Api();
    private final UUID id = UUID.randomUUID();

    @Inject
    Facts facts;

    @Inject
    Changes changes;

    @Inject
    Act act;

    @Inject
    CurrentCaller current;

    @Inject
    DataSource database;

    @AfterEach
    void the_receiver_has_nothing_to_complain_of() {
        assertThat(Api.complaints()).isEmpty();
    }

    @Test
    void a_fact_arrives_once_it_is_committed_and_the_same_state_is_no_news() throws Exception {
        told("due");
        arrived(1);
        told("due");

        assertThat(wanted()).isEqualTo(1);
        assertThat(heard()).isEqualTo("partners v1 due");
    }

    @Test
    void it_is_delivered_at_once_and_what_was_answered_is_kept() throws Exception {
        told("due?");

        assertThat(heard()).isEqualTo("partners v1 due?");
        assertThat(facts.answer("obligations", id, "contributions")).hasValueSatisfying(answer -> {
            assertThat(answer.version()).isEqualTo(1);
            assertThat(answer.isNewest()).isTrue();
            assertThat(answer.body().path("heard").asInt()).isEqualTo(1);
        });

        api.ledger("down");
        told("done?");
        assertThat(facts.answer("obligations", id, "contributions"))
                .hasValueSatisfying(answer -> assertThat(answer.isNewest()).isFalse());
    }

    @Test
    void what_a_change_took_back_is_never_told() {
        assertThatThrownBy(() -> apart(() -> inContext(() -> changes.run(api.programme, "tell", () -> {
                    facts.tell(fact("due"));
                    throw new IllegalStateException("no");
                }))))
                .hasRootCauseMessage("no");

        assertThat(wanted()).isZero();
    }

    @Test
    void while_the_receiver_is_down_nothing_is_lost_and_then_only_the_newest_state_arrives() throws Exception {
        api.ledger("down");
        told("due");
        told("done");
        told("done late");
        Thread.sleep(2500);
        assertThat(heard()).isEmpty();

        api.ledger("accept");
        arrived(3);

        assertThat(heard()).isEqualTo("partners v3 done late");
    }

    @Test
    void each_night_everything_is_told_again_in_its_version() throws Exception {
        told("due");
        arrived(1);

        apart(() -> facts.reassert());
        arrived(1);

        assertThat(heard()).isEqualTo("partners v1 due\npartners v1 due");
    }

    @Test
    void of_states_told_at_once_the_one_that_was_committed_last_stands() throws Exception {
        var start = new CyclicBarrier(4);
        List<Future<Integer>> tellers = new ArrayList<>();
        try (var people = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                String title = "state " + i;
                tellers.add(people.submit(() -> {
                    start.await();
                    return tell(title);
                }));
            }
            for (var teller : tellers) {
                teller.get();
            }
        }
        arrived(4);

        String last = query("select state ->> 'title' as found from facts_out where id = ?", "found");
        assertThat(heard()).contains("partners v4 " + last);
    }

    @Test
    void what_is_refused_is_kept_and_told_when_it_changes() throws Exception {
        api.ledger("refuse R58");
        told("due");
        for (int i = 0; i < 50 && query("select refusal as found from facts_out where id = ?", "found") == null; i++) {
            Thread.sleep(100);
        }
        assertThat(query("select refusal as found from facts_out where id = ?", "found"))
                .isEqualTo("status 422");

        api.ledger("accept");
        told("done");
        arrived(2);

        assertThat(heard()).isEqualTo("partners v1 due\npartners v2 done");
    }

    private void told(String title) throws Exception {
        apart(() -> tell(title));
    }

    private int tell(String title) throws Exception {
        return inContext(() -> changes.run(api.programme, "tell", () -> {
            facts.tell(fact(title));
            act.record(Entry.of("duty", id, "PR-1"));
            return 1;
        }));
    }

    private Fact fact(String title) {
        var state = JsonNodeFactory.instance
                .objectNode()
                .put("ref", "PR-1")
                .put("kind", "PARTNER_REPORT")
                .put("title", title)
                .put("owner", "PPP")
                .put("dueOn", "2029-01-30");
        state.putArray("owedTo").add("AA");
        return new Fact("obligations", id, "contributions", state);
    }

    private void arrived(int version) throws Exception {
        for (int i = 0; i < 100; i++) {
            if (("" + version).equals(query("select delivered as found from facts_out where id = ?", "found"))) {
                return;
            }
            hurry();
            Thread.sleep(100);
        }
        throw new AssertionError("version " + version + " never arrived; heard: " + heard());
    }

    private long wanted() {
        String found = query("select max(wanted) as found from facts_out where id = ?", "found");
        return found == null ? 0 : Long.parseLong(found);
    }

    private void hurry() {
        query(
                "update facts_out set next_at = now() - interval '1 day' where refusal is null and id = ?"
                        + " returning id as found",
                "found");
    }

    private String query(String sql, String column) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getString(column) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String heard() {
        return api.told(id.toString());
    }

    /** On a thread of its own, as a request would be. */
    private static <T> void apart(Callable<T> work) throws InterruptedException, ExecutionException {
        try (var thread = Executors.newSingleThreadExecutor()) {
            thread.submit(work).get();
        }
    }

    private <T> T inContext(Callable<T> work) throws Exception {
        ManagedContext request = Arc.container().requestContext();
        request.activate();
        try {
            current.actAs(Caller.system("partners"));
            return work.call();
        } finally {
            request.terminate();
        }
    }
}

package org.codonor.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.codonor.quickstart.Replica;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two processes of contributions-service on one database, and what happens when one is killed. */
@ExtendWith(House.InTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplicasSystemTest {

    private static final String TWICE = "Sent twice";
    private static final String APP = "contributions-service";
    private Replica second;

    @BeforeAll
    void another(House house) {
        second = house.stack().another(APP);
    }

    @AfterAll
    void noMore() {
        second.close();
    }

    @Test
    void fifty_identical_requests_over_two_replicas_book_one_release(House house) {
        Village village = Village.founded(house);
        Map<String, String> key = newKey();
        List<Person> finance = both(house, village.client("lead-finance"));

        List<Person.Answer> answers = AtOnce.all(spread(
                50, finance, person -> person.post(village.path("internal-releases"), Village.release("10.00"), key)));

        assertThat(releases(village)).isEqualTo(2);
        assertThat(answers)
                .extracting(Person.Answer::status)
                .containsOnly(201, 409)
                .contains(201);
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .map(Person.Answer::text)
                        .distinct())
                .hasSize(1);
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .filter(answer ->
                                answer.headers().firstValue("Idempotency-Hit").isEmpty()))
                .hasSize(1);
        Answered.row(
                TWICE, "fifty times at once, over two replicas", "one 201, the others 201 hit or 409 in flight", 1);
    }

    @Test
    void of_a_hundred_changes_with_one_tag_over_two_replicas_exactly_one_wins(House house) {
        Village village = Village.founded(house);
        village.officer().post(village.path("contributions"), """
                {"ref":"MORE","donor":"LV","approvalRef":"GRANT-2","amount":{"amount":"5.00","currency":"EUR"},
                 "effectiveFrom":"2026-01-01","availableFrom":"2026-01-01","availableTo":"2028-12-31"}""").expect(201);
        String path = village.path("contributions/MORE");
        String tag = village.officer().get(path).expect(200).tag();

        List<Person.Answer> answers = AtOnce.all(spread(
                100,
                both(house, village.client("lead-officer")),
                person -> person.send(
                        "PATCH",
                        path,
                        "{\"approvalRef\":\"GRANT-%s\"}".formatted(UUID.randomUUID()),
                        Map.of("If-Match", tag, "Content-Type", "application/merge-patch+json"))));

        assertThat(answers).extracting(Person.Answer::status).containsOnly(200, 412);
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    }

    @Test
    void R54_two_replicas_cannot_spend_the_last_money_twice(House house) {
        Village village = Village.founded(house);

        List<Person.Answer> answers = AtOnce.all(spread(
                30,
                both(house, village.client("lead-finance")),
                person -> person.post(village.path("direct-costs"), Village.cost("300.00"))));

        assertThat(answers).extracting(Person.Answer::status).containsOnly(201, 409);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(3);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .allSatisfy(answer -> assertThat(answer.text()).contains("R54"));
    }

    @Test
    void a_crash_between_commit_and_answer_loses_nothing_and_repeats_nothing(House house) {
        Village village = Village.founded(house);
        Map<String, String> key = newKey();
        String path = village.path("internal-releases");
        try (Replica doomed = house.stack().another(APP);
                HoldUp wire = new HoldUp(doomed.base(), doomed.process())) {
            Person cutOff = house.at(wire.base(), village.client("lead-finance"));

            assertThatThrownBy(() -> cutOff.post(path, Village.release("10.00"), key))
                    .isInstanceOf(UncheckedIOException.class);
            assertThat(doomed.process().isAlive()).isFalse();
        }

        Person.Answer again =
                village.finance().post(path, Village.release("10.00"), key).expect(201);

        assertThat(again.headers().firstValue("Idempotency-Hit")).hasValue("true");
        assertThat(releases(village)).isEqualTo(2);
        Answered.row(TWICE, "again, after a crash between commit and answer", Answered.of(again), 0);
    }

    @Test
    void a_crash_before_the_commit_leaves_nothing_and_the_retry_really_runs(House house) throws SQLException {
        Village village = Village.founded(house);
        Map<String, String> key = newKey();
        String path = village.path("internal-releases");
        try (Replica doomed = house.stack().another(APP);
                Connection owner = house.database("contributions")) {
            Person finance = house.at(doomed.base(), village.client("lead-finance"));
            finance.get(path.replace("internal-releases", "receipts")).expect(200);
            lockHead(owner, village.code());
            CompletableFuture<Person.Answer> unanswered =
                    CompletableFuture.supplyAsync(() -> finance.post(path, Village.release("10.00"), key));
            awaitWaiter(owner);

            doomed.process().destroyForcibly();
            doomed.process().onExit().join();
            owner.rollback();

            assertThat(unanswered).failsWithin(Duration.ofSeconds(10));
        }

        Person.Answer again =
                village.finance().post(path, Village.release("10.00"), key).expect(201);

        assertThat(again.headers().firstValue("Idempotency-Hit")).isEmpty();
        assertThat(releases(village)).isEqualTo(2);
        Answered.row(TWICE, "again, after a crash before the commit", Answered.of(again), 1);
    }

    @Test
    void money_of_one_programme_does_not_wait_for_another(House house) throws SQLException {
        Village held = Village.founded(house);
        Village free = Village.founded(house);
        try (Connection owner = house.database("contributions")) {
            lockHead(owner, held.code());
            CompletableFuture<Person.Answer> waiting = CompletableFuture.supplyAsync(
                    () -> held.finance().post(held.path("internal-releases"), Village.release("10.00")));
            awaitWaiter(owner);

            free.finance()
                    .post(free.path("internal-releases"), Village.release("10.00"))
                    .expect(201);

            assertThat(waiting).isNotDone();
            owner.rollback();
            assertThat(waiting).succeedsWithin(Duration.ofSeconds(10)).satisfies(answer -> answer.expect(201));
        }
    }

    private List<Person> both(House house, String client) {
        URI first = URI.create("http://localhost:" + house.stack().ports().contributions());
        return List.of(house.at(first, client), house.at(second.base(), client));
    }

    private static List<Callable<Person.Answer>> spread(
            int times, List<Person> people, java.util.function.Function<Person, Person.Answer> request) {
        List<Callable<Person.Answer>> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            Person person = people.get(i % people.size());
            all.add(() -> request.apply(person));
        }
        return all;
    }

    private static void lockHead(Connection owner, String programme) throws SQLException {
        owner.setAutoCommit(false);
        try (PreparedStatement lock = owner.prepareStatement("select seq from heads where programme = ? for update")) {
            lock.setString(1, programme);
            lock.executeQuery();
        }
    }

    /** Until somebody waits for the row that this connection holds. */
    private static void awaitWaiter(Connection owner) throws SQLException {
        try (PreparedStatement waiters =
                owner.prepareStatement("select 1 from pg_locks waiting where not waiting.granted"
                        + " and pg_backend_pid() = any(pg_blocking_pids(waiting.pid))")) {
            for (int i = 0; i < 500; i++) {
                if (waiters.executeQuery().next()) {
                    return;
                }
                Thread.sleep(10);
            }
            throw new IllegalStateException("nobody waits");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int releases(Village village) {
        return village.finance()
                .get(village.path("receipts?limit=200"))
                .expect(200)
                .json()
                .path("items")
                .size();
    }

    private static Map<String, String> newKey() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }
}

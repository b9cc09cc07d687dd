package org.codonor.reporting.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.codonor.common.identity.Role;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.Neighbours;
import org.codonor.reporting.Scene;
import org.codonor.test.ContractFilter;
import org.codonor.test.Database;
import org.codonor.test.Infrastructure;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Floods are held off by one measure for all processes: it is kept in the database. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(Neighbours.class)
class ThrottleTest {
    @Inject
    Throttle throttle;

    @Inject
    Turns turns;

    @ConfigProperty(name = "codonor.intake.per-minute")
    int perMinute;

    @BeforeEach
    @AfterEach
    void nobody_came() throws SQLException {
        owner("delete from intake_buckets");
    }

    @Test
    void a_flood_is_held_off_and_those_who_come_back_still_get_through() throws SQLException {
        int through = 0;
        while (isLetThrough()) {
            through++;
        }
        assertThat(through).isBetween(perMinute, 2 * perMinute);
        assertThatThrownBy(this::untilHeldOff)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.headers()).containsEntry("Retry-After", "1"));
        assertThatCode(throttle::comeBack).doesNotThrowAnyException();
        owner("update intake_buckets set filled_at = filled_at - interval '61 seconds'");
        assertThat(isLetThrough()).isTrue();
    }

    @Test
    void r79_a_flood_is_answered_so_to_everybody_whoever_sends_and_keeps_nothing() throws SQLException {
        Scene scene = Scene.begin();
        owner("insert into intake_buckets values ('REPORT', 0, clock_timestamp() + interval '1 minute')");
        for (String address : List.of("203.0.113.1", "203.0.113.2")) {
            given().filter(new ContractFilter("reporting"))
                    .contentType("application/json")
                    .header("X-Forwarded-For", address)
                    .body("{\"text\":\"Boxes are missing.\"}")
                    .post(scene.path("suspicions"))
                    .then()
                    .statusCode(429)
                    .header("Retry-After", "1");
        }
        scene.as("LEAD", Role.CASE_OFFICER).get(scene.path("suspicions")).then().body("items", empty());
        try (Connection owner = Database.owner();
                var columns = owner.createStatement()
                        .executeQuery("select string_agg(column_name, ' ' order by column_name)"
                                + " from information_schema.columns where table_name = 'intake_buckets'")) {
            columns.next();
            assertThat(columns.getString(1)).isEqualTo("door filled_at holds");
        }
    }

    @Test
    void of_a_flood_at_once_no_more_than_a_minutes_worth_gets_through() throws Exception {
        Callable<Integer> knock = () -> isLetThrough() ? 1 : 0;
        int through = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            var knocks = IntStream.range(0, 2 * perMinute).mapToObj(i -> knock).toList();
            for (var answer : threads.invokeAll(List.copyOf(knocks))) {
                through += answer.get();
            }
        }
        assertThat(through).isBetween(perMinute, 2 * perMinute - 1);
    }

    @Test
    void r79_a_measure_that_is_full_again_no_longer_tells_when_somebody_came() throws SQLException {
        throttle.report();
        throttle.comeBack();
        owner("update intake_buckets set filled_at = filled_at - interval '61 seconds' where door = 'REPORT'");
        throttle.forget();
        try (Connection owner = Database.owner();
                var left = owner.createStatement().executeQuery("select string_agg(door, ' ') from intake_buckets")) {
            left.next();
            assertThat(left.getString(1)).isEqualTo("COME_BACK");
        }
    }

    @Test
    void r79_a_report_whose_turn_does_not_come_soon_is_refused_and_not_kept() throws Exception {
        Scene scene = Scene.begin();

        whileNobodyHasATurn(() -> given().filter(new ContractFilter("reporting"))
                .contentType("application/json")
                .body("{\"text\":\"Boxes are missing.\"}")
                .post(scene.path("suspicions"))
                .then()
                .statusCode(429)
                .header("Retry-After", "1"));

        scene.as("LEAD", Role.CASE_OFFICER).get(scene.path("suspicions")).then().body("items", empty());
    }

    @Test
    void r79_a_report_is_not_kept_when_nobody_is_there_any_more_for_its_receipt() throws Exception {
        Scene scene = Scene.begin();
        String body = "{\"text\":\"Boxes are missing.\"}";

        whileNobodyHasATurn(() -> {
            try (var socket = new Socket("localhost", RestAssured.port)) {
                socket.getOutputStream()
                        .write(("POST " + scene.path("suspicions") + " HTTP/1.1\r\nHost: localhost\r\n"
                                        + "Content-Type: application/json\r\nContent-Length: " + body.length()
                                        + "\r\n\r\n" + body)
                                .getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
                Thread.sleep(Duration.ofMillis(300));
            }
            Thread.sleep(Duration.ofMillis(300));
            return null;
        });
        Thread.sleep(Duration.ofSeconds(1));

        scene.as("LEAD", Role.CASE_OFFICER).get(scene.path("suspicions")).then().body("items", empty());
    }

    @Test
    void r79_a_file_for_which_nobody_may_wait_any_more_is_refused_and_not_kept() {
        Scene scene = Scene.begin();
        String receipt = given().filter(new ContractFilter("reporting"))
                .contentType("application/json")
                .body("{\"text\":\"See the note.\"}")
                .post(scene.path("suspicions"))
                .path("receipt");
        QuarkusMock.installMockForType(new Turns(Duration.ofSeconds(1), Duration.ZERO), Turns.class);
        given().filter(new ContractFilter("reporting"))
                .contentType("application/json")
                .body("{\"receipt\":\"" + receipt + "\",\"content\":\"Qm94ZXM=\"}")
                .post(scene.path("suspicions/attachments"))
                .then()
                .statusCode(429)
                .header("Retry-After", "1");
        given().filter(new ContractFilter("reporting"))
                .contentType("application/json")
                .body("{\"receipt\":\"" + receipt + "\"}")
                .post(scene.path("suspicions/lookup"))
                .then()
                .statusCode(200)
                .body("attachments", empty());
    }

    private void whileNobodyHasATurn(Callable<?> what) throws Exception {
        int all = Runtime.getRuntime().availableProcessors();
        var goOn = new CountDownLatch(1);
        var taken = new CountDownLatch(Math.max(1, all / 2));
        try (var threads = Executors.newFixedThreadPool(all)) {
            for (int i = 0; i < Math.max(1, all / 2); i++) {
                threads.execute(() -> turns.report(() -> {
                    taken.countDown();
                    return await(goOn);
                }));
            }
            taken.await();
            what.call();
            goOn.countDown();
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private boolean isLetThrough() {
        try {
            throttle.report();
            return true;
        } catch (Refused held) {
            return false;
        }
    }

    private void untilHeldOff() {
        for (int i = 0; i < perMinute; i++) {
            throttle.report();
        }
    }

    private static void owner(String sql) throws SQLException {
        try (Connection owner = Database.owner();
                Statement change = owner.createStatement()) {
            change.execute(sql);
        }
    }
}

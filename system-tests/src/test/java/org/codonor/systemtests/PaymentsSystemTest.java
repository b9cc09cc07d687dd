package org.codonor.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.codonor.quickstart.Replica;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;

/**
 * Requests that race for the last money of a contribution, and a payment whose process is killed half-way; each in a
 * programme of its own, all at the same time.
 */
@ExtendWith(House.InTest.class)
@Execution(CONCURRENT)
class PaymentsSystemTest {

    @Test
    void R54_of_requests_racing_for_the_last_money_as_many_are_approved_and_paid_as_there_is_money(House house)
            throws Exception {
        Village village = Village.founded(house);
        List<String> requests = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            requests.add(village.requestInReview(house, "P" + i, "300.00"));
        }

        List<Person.Answer> approvals =
                AtOnce.all(each(requests, path -> village.controller().verb(path, "approve", null)));

        assertThat(approvals).extracting(Person.Answer::status).containsOnly(200, 409);
        assertThat(approvals).filteredOn(answer -> answer.status() == 200).hasSize(3);
        assertThat(approvals)
                .filteredOn(answer -> answer.status() == 409)
                .allSatisfy(answer -> assertThat(answer.text()).contains("R54", "\"available\""));
        List<String> approved = requests.stream()
                .filter(path -> state(village, path).equals("APPROVED"))
                .toList();
        assertThat(balance(village, "reserved")).isEqualTo("900.00");

        List<Person.Answer> payments =
                AtOnce.all(each(approved, path -> village.finance().verb(path, "pay", payment(path))));

        assertThat(payments).extracting(Person.Answer::status).containsOnly(200);
        assertThat(balance(village, "reserved")).isEqualTo("0.00");
    }

    @Test
    void a_payment_whose_process_is_killed_after_the_intent_is_finished_by_another_and_once(House house)
            throws SQLException, InterruptedException {
        Village village = Village.founded(house);
        String path = village.requestInReview(house, "P1", "300.00");
        village.controller().verb(path, "approve", null).expect(200);
        try (Replica doomed = house.stack().another("partners-service");
                Connection owner = house.database("contributions")) {
            Person finance = house.at(doomed.base(), village.client("lead-finance"));
            finance.get(path).expect(200);
            lockHead(owner, village.code());
            CompletableFuture<Person.Answer> unanswered =
                    CompletableFuture.supplyAsync(() -> finance.verb(path, "pay", payment(path)));
            await(village, path, "PAYING");

            doomed.process().destroyForcibly();
            doomed.process().onExit().join();
            owner.rollback();
            assertThat(unanswered).failsWithin(Duration.ofSeconds(10));
        }

        await(village, path, "PAID");
        paidOnce(village);
    }

    @Test
    void a_payment_whose_ledger_is_killed_while_it_books_is_finished_by_itself_and_once(House house)
            throws SQLException, InterruptedException {
        Village village = Village.founded(house);
        String path = village.requestInReview(house, "P1", "300.00");
        village.controller().verb(path, "approve", null).expect(200);
        try (Replica ledger = house.stack().another("contributions-service");
                Replica asking = partnersOf(house, ledger);
                Connection owner = house.database("contributions")) {
            Person finance = house.at(asking.base(), village.client("lead-finance"));
            finance.get(path).expect(200);
            lockHead(owner, village.code());
            CompletableFuture<Person.Answer> answer =
                    CompletableFuture.supplyAsync(() -> finance.verb(path, "pay", payment(path)));
            await(village, path, "PAYING");

            ledger.process().destroyForcibly();
            ledger.process().onExit().join();
            owner.rollback();

            assertThat(answer).succeedsWithin(Duration.ofSeconds(15));
            assertThat(answer.join().status()).isIn(200, 202);
        }

        await(village, path, "PAID");
        paidOnce(village);
    }

    @Test
    void a_payment_asked_for_while_the_ledger_is_dead_loses_nothing(House house) throws InterruptedException {
        Village village = Village.founded(house);
        String path = village.requestInReview(house, "P1", "300.00");
        village.controller().verb(path, "approve", null).expect(200);
        int status;
        try (Replica ledger = house.stack().another("contributions-service");
                Replica asking = partnersOf(house, ledger)) {
            ledger.process().destroyForcibly();
            ledger.process().onExit().join();
            Person finance = house.at(asking.base(), village.client("lead-finance"));
            status = finance.verb(path, "pay", payment(path)).status();
        }

        assertThat(status).isIn(202, 503);
        if (status == 503) {
            assertThat(state(village, path)).isEqualTo("APPROVED");
            village.finance().verb(path, "pay", payment(path)).expect(200);
        }
        await(village, path, "PAID");
        paidOnce(village);
    }

    /** A process of partners-service that knows this process of the ledger only. */
    private static Replica partnersOf(House house, Replica ledger) {
        return house.stack()
                .another(
                        "partners-service",
                        Map.of("CODONOR_CONTRIBUTIONS_URL", ledger.base().toString()));
    }

    private static void paidOnce(Village village) {
        assertThat(village.finance()
                        .get(village.path("entries?event=PAYMENT"))
                        .expect(200)
                        .json()
                        .path("items"))
                .hasSize(1);
    }

    private static String payment(String path) {
        return "{\"valueDate\":\"%s\",\"bankRef\":\"B%s\"}"
                .formatted(LocalDate.now(ZoneOffset.UTC), path.replaceAll(".*/", "-"));
    }

    private interface Deed {
        Person.Answer to(String path);
    }

    private static List<Callable<Person.Answer>> each(List<String> paths, Deed deed) {
        List<Callable<Person.Answer>> all = new ArrayList<>();
        paths.forEach(path -> all.add(() -> deed.to(path)));
        return all;
    }

    private static String state(Village village, String path) {
        return village.finance().get(path).expect(200).json().path("state").asText();
    }

    private static String balance(Village village, String which) {
        return village.finance()
                .get(village.path("balances?groupBy=contribution"))
                .expect(200)
                .json()
                .path("items")
                .path(0)
                .path(which)
                .asText();
    }

    /** Nobody does anything meanwhile: what is left half-done is finished by itself. */
    private static void await(Village village, String path, String wanted) throws InterruptedException {
        for (int look = 0; look < 300 && !state(village, path).equals(wanted); look++) {
            Thread.sleep(200);
        }
        assertThat(state(village, path)).isEqualTo(wanted);
    }

    private static void lockHead(Connection owner, String programme) throws SQLException {
        owner.setAutoCommit(false);
        try (PreparedStatement lock = owner.prepareStatement("select seq from heads where programme = ? for update")) {
            lock.setString(1, programme);
            lock.executeQuery();
        }
    }
}

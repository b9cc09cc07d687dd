package org.codonor.contributions.ask;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.codonor.common.identity.Role;
import org.codonor.test.ContractFilter;
import org.codonor.test.Database;
import org.codonor.test.Infrastructure;
import org.codonor.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ClosingTest {
    private final ContractFilter contract = new ContractFilter("internal-contributions");

    @Inject
    Given books;

    private String programme;
    private Asking ask;

    @BeforeEach
    void a_programme_with_money_and_an_agreement() {
        programme = books.programme();
        ask = new Asking(programme);
        books.committed(programme, "LD", "LD-1", "1000.00");
        books.committed(programme, "CD", "CD-1", "500.00");
        books.planned(programme, "2025-10-01", Map.of("L1", Map.of("LD-1", "700.00", "CD-1", "100.00")));
        books.received(programme, "LD-1", "600.00", "2025-11-01");
        ask.commit("A-1", "P1", "L1", "LD-1", "650.00", "L1", "CD-1", "90.00")
                .then()
                .statusCode(200);
    }

    @Test
    void R77_quarters_close_in_order_and_what_is_in_the_way_is_named() {
        close("2026Q1", 1)
                .then()
                .statusCode(409)
                .body("type", equalTo("/errors/quarter-not-ready"))
                .body("outcome", equalTo("REFUSED"))
                .body("openFrom", equalTo("2025Q4"))
                .body("errors.code", contains("next"))
                .body("errors.rule", contains("R77"));
        close("2026Q4", 1).then().statusCode(409).body("errors.code", contains("over", "next"));
        checks("2025Q4").then().statusCode(200).body("ready", equalTo(true)).body("cut", nullValue());

        Response closed = close("2025Q4", 1);

        closed.then()
                .statusCode(200)
                .body("closed.quarter", equalTo("2025Q4"))
                .body("closed.openFrom", equalTo("2026Q1"));
        assertThat(close("2025Q4", 1).asString()).isEqualTo(closed.asString());
        assertThat(ask.giveUp("reporting", id("2025Q4"), "close").asString()).isEqualTo(closed.asString());
        close("2025Q4", 2).then().statusCode(409).body("errors.code", contains("next"));
        checks("2025Q4").then().body("cut.seq", equalTo(closed.jsonPath().getInt("closed.cut.seq")));
        ask.put("partners", id("2026Q1"), "close", "\"quarter\":\"2026Q1\"", "2026-05-01", "QUARTER_CLOSE")
                .then()
                .statusCode(403);
    }

    @Test
    void R03_after_the_close_it_is_booked_in_the_first_open_quarter_and_the_closed_one_stays_to_the_byte() {
        String before = rows("2025Q4", "");
        close("2025Q4", 1).then().statusCode(200);
        int cut = checks("2025Q4").jsonPath().getInt("cut.seq");

        books.received(programme, "LD-1", "50.00", "2025-12-15");

        assertThat(rows("2025Q4", "")).isEqualTo(before).isEqualTo(rows("2025Q4", "&seq=" + cut));
        assertThat(received("2026Q1", "")).isEqualTo("50.00");
        assertThat(received("2025Q4", "&restated=true")).isEqualTo("650.00");
        assertThat(received("2026Q1", "&restated=true")).isEqualTo("0.00");
        assertThat(received("2025Q4", "&restated=true&seq=" + cut)).isEqualTo("600.00");
        service()
                .get(path("/figure-entries?quarter=2025Q4&measure=received&period=q&restated=true&donor=LD"))
                .then()
                .statusCode(200)
                .body("amount", equalTo("650.00"))
                .body("items.amount", contains("600.00", "50.00"))
                .body("items.quarter", contains("2025Q4", "2026Q1"))
                .body("items.ofQuarter", contains("2025Q4", "2025Q4"));
    }

    @Test
    void R77_the_database_books_nothing_in_a_closed_quarter_whoever_asks() throws SQLException {
        close("2025Q4", 1).then().statusCode(200);
        String copy = "insert into moves (programme, seq, no, event, from_account, to_account, contribution, agreement,"
                + " line, amount, value_date, booked_quarter, of_quarter, basis)"
                + " select programme, seq, no + 100, event, from_account, to_account, contribution, agreement, line,"
                + " amount, value_date, '%s', of_quarter, basis from moves where programme = '" + programme
                + "' and event = 'RECEIPT'";
        try (Connection owner = Database.owner();
                Statement statement = owner.createStatement()) {
            assertThatThrownBy(() -> statement.execute(copy.formatted("2025Q4")))
                    .hasMessageContaining("R77");
            assertThat(statement.executeUpdate(copy.formatted("2026Q1"))).isOne();
        }
        checks("2026Q1")
                .then()
                .body("ready", equalTo(false))
                .body("checks.find { it.code == 'balances' }.findings[0].subject", equalTo("2026Q1"));
    }

    @Test
    void R18_R72_R75_an_untreated_difference_and_missing_cash_are_in_the_way_and_prefinancing_is_told()
            throws SQLException {
        ask.accept(UUID.randomUUID(), "A-1", "2025Q4", "2025-12-31", "{\"line\":\"L1\",\"amount\":\"380.00\"}")
                .then()
                .statusCode(200);
        UUID request = UUID.randomUUID();
        ask.money(request, "reserve", "A-1", "LD-1", "300.00", "2025-12-05", "")
                .then()
                .statusCode(200);
        ask.pay(request, "A-1", "LD-1", "300.00", "2025-12-10").then().statusCode(200);
        try (Connection owner = Database.owner();
                Statement statement = owner.createStatement()) {
            statement.execute("insert into fx_differences (id, receipt, programme, ref, difference)"
                    + " select id, id, programme, 'RC-9', -3 from receipts where programme = '" + programme + "'");
            statement.execute("update moves set value_date = '2026-01-03' where programme = '" + programme
                    + "' and event = 'RECEIPT'");
        }

        Response refused = close("2025Q4", 1);

        refused.then()
                .statusCode(409)
                .body("errors.code", hasItem("fx-treated"))
                .body("errors.code", hasItem("cash"));
        checks("2025Q4")
                .then()
                .body("prefinanced.contribution", contains("LD-1"))
                .body("prefinanced.amount", contains("80.00"));
    }

    @Test
    void R77_a_payment_in_a_race_with_the_close_lands_before_the_cut_or_in_the_next_quarter() {
        close("2025Q4", 1).then().statusCode(200);
        List<UUID> requests = Stream.generate(UUID::randomUUID).limit(11).toList();
        requests.forEach(
                request -> ask.reserve(request, "A-1", "LD-1", "10.00").then().statusCode(200));
        var turn = new AtomicInteger();

        List<Response> answers = Asking.atOnce(12, () -> {
            int mine = turn.getAndIncrement();
            return mine == 5
                    ? close("2026Q1", 1)
                    : ask.pay(requests.get(mine > 5 ? mine - 1 : mine), "A-1", "LD-1", "10.00", "2026-03-02");
        });

        assertThat(Asking.count(answers, 200)).isEqualTo(12);
        int cut = checks("2026Q1").jsonPath().getInt("cut.seq");
        answers.stream()
                .filter(answer -> answer.jsonPath().getString("act").equals("pay"))
                .forEach(answer -> assertThat(answer.jsonPath().getString("quarter"))
                        .isEqualTo(answer.jsonPath().getInt("seq") < cut ? "2026Q1" : "2026Q2"));
    }

    @Test
    void R77_closing_a_quarter_fulfils_the_duty_to_give_its_figures() {
        books.arranged(programme, "CD", "MOU", "2025-10-01");
        String duty = "/v1/programmes/" + programme + "/obligations/QF-2025Q4-MOU";

        close("2025Q4", 1).then().statusCode(200);

        var house = new ContractFilter("contributions");
        given().filter(house)
                .auth()
                .oauth2(Tokens.of("CD", programme, Role.CO_DONOR))
                .get(duty)
                .then()
                .statusCode(200)
                .body("evidence", equalTo("2025Q4"))
                .body("doneOn", equalTo(LocalDate.now(ZoneOffset.UTC).toString()))
                .body("allowedActions", hasSize(0));
        given().filter(house)
                .auth()
                .oauth2(Tokens.of("CD", programme, Role.CO_DONOR))
                .get(duty.replace("2025Q4", "2026Q1"))
                .then()
                .body("doneOn", nullValue());
    }

    private Response close(String quarter, int attempt) {
        return ask.put(
                "reporting",
                id(quarter),
                "close",
                attempt,
                "\"quarter\":\"" + quarter + "\"",
                "2026-05-01",
                "QUARTER_CLOSE");
    }

    private UUID id(String quarter) {
        return UUID.nameUUIDFromBytes((programme + quarter).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private Response checks(String quarter) {
        return service().get(path("/closing-checks?quarter=" + quarter));
    }

    private String rows(String quarter, String more) {
        return service()
                .get(path("/figure-rows?groupBy=finest&from=" + quarter + "&to=" + quarter + more))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private String received(String quarter, String more) {
        return service()
                .get(path("/figure-rows?groupBy=none&measure=received&from=" + quarter + "&to=" + quarter + more))
                .jsonPath()
                .getString("rows.find { it.period == 'q' }.amount");
    }

    private RequestSpecification service() {
        return given().filter(contract)
                .auth()
                .oauth2(Tokens.ofService("reporting"))
                .when();
    }

    private String path(String rest) {
        return "/internal/v1/programmes/" + programme + rest;
    }
}

package org.codonor.contributions.ask;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.codonor.test.ContractFilter;
import org.codonor.test.Infrastructure;
import org.codonor.test.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An agreement of 600 and 100 is closed financially: 300 of the first were paid and spent on two lines, the rest never. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class FinancialClosureTest {
    private static final UUID AGREEMENT = UUID.randomUUID();

    @Inject
    Given books;

    private String programme;
    private Asking ask;
    private UUID paid;

    @BeforeEach
    void an_agreement_that_was_paid_in_part() {
        programme = books.programme();
        ask = new Asking(programme);
        books.committed(programme, "LD", "LD-1", "650.00");
        books.committed(programme, "CD", "CD-1", "500.00");
        books.planned(
                programme,
                "2025-10-01",
                Map.of(
                        "L1", Map.of("LD-1", "400.00", "CD-1", "100.00"),
                        "L2", Map.of("LD-1", "200.00"),
                        "L3", Map.of("LD-1", "350.00")));
        books.received(programme, "LD-1", "600.00", "2025-11-01");
        ask.commit("A-1", "P1", "L1", "LD-1", "400.00", "L2", "LD-1", "200.00", "L1", "CD-1", "100.00")
                .then()
                .statusCode(200);
        paid = UUID.randomUUID();
        ask.reserve(paid, "A-1", "LD-1", "300.00").then().statusCode(200);
        ask.pay(paid, "A-1", "LD-1", "300.00", "2026-03-02").then().statusCode(200);
    }

    @Test
    void R44_R48_what_was_never_paid_is_released_in_the_quarter_of_closing_and_may_be_committed_again() {
        spent("250.00", "50.00");
        ask.commit("A-2", "P2", "L3", "LD-1", "50.01").then().statusCode(409).body("rule", equalTo("R44"));

        Response closed = closure(1, null);

        closed.then().statusCode(200).body("quarter", equalTo("2026Q3"));
        assertThat(closure(1, null).asString()).isEqualTo(closed.asString());
        closure(2, null).then().statusCode(409);
        cover().then()
                .body("committed", equalTo("300.00"))
                .body("free", equalTo("0.00"))
                .body("lines.findAll { it.contribution == 'LD-1' }.line", contains("L1", "L2"))
                .body("lines.findAll { it.contribution == 'LD-1' }.committed", contains("250.00", "50.00"))
                .body("lines.findAll { it.contribution == 'CD-1' }.committed", contains("0.00"));
        assertThat(figure("committedOut", "2026Q2")).isEqualTo("700.00");
        assertThat(figure("committedOut", "2026Q3")).isEqualTo("300.00");
        assertThat(figure("uncommitted", "2026Q2")).isEqualTo("450.00");
        assertThat(figure("uncommitted", "2026Q3")).isEqualTo("850.00");
        late("A-2", "2026-07-31", "L2", "0.01").statusCode(422).body("errors.code", contains("contracted"));
        late("A-2", "2026-08-01", "L2", "150.01")
                .statusCode(409)
                .body("rule", equalTo("R43"))
                .body("available.amount", equalTo("150.00"));
        late("A-2", "2026-08-01", "L2", "150.00").statusCode(200);
        ask.commit("A-2", "P2", "L3", "LD-1", "200.00").then().statusCode(200);
    }

    @Test
    void R48_nothing_begins_under_an_agreement_that_is_closed() {
        spent("250.00", "50.00");
        closure(1, null).then().statusCode(200);

        ask.money(paid, "reverse", "A-1", "LD-1", "300.00", "2026-08-02", ",\"reason\":\"x\"")
                .then()
                .statusCode(409)
                .body("rule", equalTo("R48"));
        for (String act : List.of("reserve", "interest", "exchange", "refund")) {
            String why =
                    act.equals("reserve") ? "" : ",\"reason\":\"" + (act.equals("refund") ? "UNSPENT" : "x") + "\"";
            ask.money(UUID.randomUUID(), act, "A-1", "LD-1", "1.00", "2026-08-02", why)
                    .then()
                    .statusCode(409)
                    .body("rule", equalTo("R48"))
                    .body("closedOn", equalTo("2026-08-01"));
        }
        ask.commit("A-1", "P1", "L1", "LD-1", "1.00").then().statusCode(409).body("rule", equalTo("R48"));
        accept("2026Q3", "2026-09-30", "{\"line\":\"L1\",\"amount\":\"1.00\"}")
                .then()
                .statusCode(409)
                .body("rule", equalTo("R48"));
        accept("2026Q3", "2026-09-30", "").then().statusCode(200);
    }

    @Test
    void R48_R78_the_ledger_judges_what_is_still_open_and_a_refusal_releases_nothing() {
        spent("250.00", "49.70");
        ask.reserve(UUID.randomUUID(), "A-1", "LD-1", "20.00").then().statusCode(200);

        closure(1, null)
                .then()
                .statusCode(422)
                .body("rule", equalTo("R48"))
                .body("outcome", equalTo("REFUSED"))
                .body("errors.code", contains("unspent", "reserved"));
        cover().then().body("committed", equalTo("700.00"));
        ask.commit("A-1", "P1", "L2", "LD-1", "-1.00").then().statusCode(200);
    }

    @Test
    void R48_R78_what_is_prefinanced_of_one_contribution_settles_nothing_of_another() {
        books.received(programme, "CD-1", "100.00", "2025-11-01");
        accept("2026Q1", "2026-03-31", "{\"line\":\"L1\",\"amount\":\"300.00\"}")
                .then()
                .statusCode(200)
                .body("attribution[0].parts.amount", contains("60.00", "240.00"));

        closure(1, "59.99")
                .then()
                .statusCode(422)
                .body("rule", equalTo("R48"))
                .body("errors.code", contains("unspent"))
                .body("errors[0].detail", startsWith("60.00 DKK is unspent"))
                .body("errors[0].detail", containsString("LD-1"));
        cover().then().body("unspent", equalTo("0.00")).body("committed", equalTo("700.00"));
    }

    @Test
    void R78_a_small_rest_that_was_waived_stays_committed_as_it_was_paid() {
        spent("250.00", "49.70");

        closure(1, "0.31").then().statusCode(422).body("errors.code", contains("unspent"));
        closure(2, "0.30").then().statusCode(200);

        cover().then()
                .body("committed", equalTo("300.00"))
                .body("free", equalTo("0.00"))
                .body("unspent", equalTo("0.30"));
    }

    private ValidatableResponse late(String agreement, String on, String line, String amount) {
        return ask.put("partners", UUID.randomUUID(), "commit", """
                "agreement":"%s","partner":"P2","startsOn":"2025-12-01","endsOn":"2029-12-31",
                "commitments":[{"line":"%s","contribution":"LD-1","amount":"%s"}]
                """.formatted(agreement, line, amount), on, "AGREEMENT")
                .then();
    }

    private void spent(String first, String second) {
        accept("2026Q1", "2026-03-31", """
                {"line":"L1","amount":"%s"},{"line":"L2","amount":"%s"}""".formatted(first, second)).then().statusCode(200);
    }

    private Response accept(String quarter, String valueDate, String lines) {
        return ask.accept(UUID.randomUUID(), "A-1", quarter, valueDate, lines);
    }

    private Response closure(int attempt, @Nullable String waived) {
        String kept = waived == null ? "" : ",\"waived\":\"" + waived + "\"";
        return ask.put(
                "partners", AGREEMENT, "uncommit", attempt, "\"agreement\":\"A-1\"" + kept, "2026-08-01", "AGREEMENT");
    }

    private Response cover() {
        return service("/agreements/A-1/cover");
    }

    private String figure(String measure, String quarter) {
        return service("/figure-rows?groupBy=none&measure=" + measure + "&from=" + quarter + "&to=" + quarter)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("rows[0].amount");
    }

    private Response service(String path) {
        return given().filter(new ContractFilter("internal-contributions"))
                .auth()
                .oauth2(Tokens.ofService("partners"))
                .get("/internal/v1/programmes/" + programme + path);
    }
}

package org.codonor.contributions.ask;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.codonor.common.identity.Role;
import org.codonor.test.ContractFilter;
import org.codonor.test.Infrastructure;
import org.codonor.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class LedgerReadTest {
    private final ContractFilter contract = new ContractFilter("contributions", "internal-contributions");

    @Inject
    Given books;

    private String programme;
    private Asking ask;

    @BeforeEach
    void a_programme_that_paid_a_partner_who_reported() {
        programme = books.programme();
        ask = new Asking(programme);
        books.committed(programme, "LD", "LD-1", "1000.00");
        books.committed(programme, "CD", "CD-1", "500.00");
        books.planned(
                programme,
                "2025-10-01",
                Map.of(
                        "L1", Map.of("LD-1", "700.00", "CD-1", "100.00"),
                        "X9", Map.of("LD-1", "100.00", "CD-1", "20.00")));
        books.received(programme, "LD-1", "600.00", "2025-11-01");
        books.received(programme, "CD-1", "100.00", "2026-03-05");
        ask.commit("A-1", "P1", "L1", "LD-1", "650.00", "L1", "CD-1", "90.00")
                .then()
                .statusCode(200);
        ask.paid("A-1", "LD-1", "300.00", "2026-03-02");
        ask.reserve(UUID.randomUUID(), "A-1", "CD-1", "50.00").then().statusCode(200);
        ask.accept(UUID.randomUUID(), "A-1", "2026Q2", "2026-06-30", "{\"line\":\"L1\",\"amount\":\"80.00\"}")
                .then()
                .statusCode(200);
    }

    @Test
    void R74_R75_balances_tell_what_is_where_the_reserved_part_included() {
        Response balances = person(Role.CO_DONOR).get(path("/balances?groupBy=contribution"));

        balances.then().statusCode(200).body("items", hasSize(2));
        assertThat(balances.jsonPath().getMap("items.find { it.contribution == 'CD-1' }"))
                .containsEntry("available", "500.00")
                .containsEntry("committedOut", "90.00")
                .containsEntry("uncommitted", "410.00")
                .containsEntry("balanceLead", "100.00")
                .containsEntry("reserved", "50.00")
                .containsEntry("expenditure", "10.00")
                .containsEntry("balancePartner", "-10.00");
        person(Role.AUDITOR)
                .get(path("/balances?groupBy=none"))
                .then()
                .body("items[0].balanceTotal", equalTo("620.00"));
        person(Role.AUDITOR)
                .get(path("/balances?groupBy=line,contribution"))
                .then()
                .statusCode(200)
                .body("items[0].balanceLead", nullValue());
        person(Role.AUDITOR).get(path("/balances?groupBy=line,partner")).then().statusCode(400);
    }

    @Test
    void balances_as_known_before_the_payment_know_nothing_of_it() {
        String before = person(Role.AUDITOR)
                .get(path("/entries?event=PAYMENT"))
                .jsonPath()
                .getString("items[0].recordedAt");
        String earlier = java.time.Instant.parse(before).minusNanos(1000).toString();

        person(Role.AUDITOR)
                .get(path("/balances?groupBy=none&knownAt=" + earlier))
                .then()
                .statusCode(200)
                .body("items[0].balancePartner", equalTo("0.00"))
                .body("items[0].reserved", equalTo("300.00"));
    }

    @Test
    void entries_are_walked_page_by_page_each_once_and_lead_to_their_transaction() {
        List<String> all = person(Role.AUDITOR)
                .get(path("/entries?limit=200"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.move.event");
        var walked = new ArrayList<String>();
        String cursor = "";
        do {
            Response page = person(Role.AUDITOR).get(path("/entries?limit=2" + cursor));
            walked.addAll(page.jsonPath().getList("items.move.event"));
            String next = page.jsonPath().getString("next");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());

        assertThat(walked).isEqualTo(all).contains("RECEIPT", "AGREEMENT", "RESERVATION", "PAYMENT", "EXPENDITURE");
        String transaction = person(Role.AUDITOR)
                .get(path("/entries?event=EXPENDITURE"))
                .jsonPath()
                .getString("items[0].transaction");
        person(Role.AUDITOR)
                .get(transaction)
                .then()
                .statusCode(200)
                .body("moves", hasSize(2))
                .body("moves.partner", hasItem("P1"))
                .body("actor.subject", equalTo("s"))
                .body("source.kind", equalTo("EXPENDITURE_REPORT"));
    }

    @Test
    void partners_and_figures_readers_read_no_ledger() {
        person(Role.PARTNER_FINANCE).get(path("/entries")).then().statusCode(403);
        person(Role.FIGURES_READER).get(path("/balances")).then().statusCode(403);
    }

    @Test
    void R69_a_key_is_shown_before_it_is_used_and_frozen_after() {
        person(Role.AUDITOR)
                .get(path("/attribution-keys?line=L1&quarter=2026Q1"))
                .then()
                .statusCode(200)
                .body("items[0].frozen", equalTo(false))
                .body("items[0].basis", equalTo("DIRECT"));
        person(Role.AUDITOR)
                .get(path("/attribution-keys"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].frozen", equalTo(true))
                .body("items[0].shares.weight", equalTo(List.of("100.00", "700.00")));
    }

    @Test
    void R54_R63_R68_a_direct_cost_is_attributed_on_the_lead_donors_own_line_only_and_can_be_taken_back() {
        cost("L1", "2026-05-20", "10.00").then().statusCode(422).body("rule", equalTo("R63"));
        cost("X9", "2026-05-20", "600.00")
                .then()
                .statusCode(409)
                .body("rule", equalTo("R54"))
                .body("available", not(nullValue()));

        Response booked = cost("X9", "2026-05-20", "60.00");
        booked.then()
                .statusCode(201)
                .body("basis", equalTo("PRO_RATA"))
                .body("attribution.amount.amount", equalTo(List.of("10.00", "50.00")));
        String self = booked.jsonPath().getString("self");
        reversed(self).then().statusCode(200).body("state", equalTo("REVERSED"));
        reversed(self)
                .then()
                .statusCode(409)
                .body("state", equalTo("REVERSED"))
                .body("allowedActions", equalTo(List.of()));
        person(Role.AUDITOR).get(path("/balances?groupBy=none")).then().body("items[0].directCost", equalTo("0.00"));
        person(Role.AUDITOR).get(path("/direct-costs")).then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void figure_rows_are_of_one_position_and_a_meaningless_grouping_is_400() {
        String rows = "/internal" + path("/figure-rows?from=2026Q1&to=2026Q2&groupBy=");

        service("reporting")
                .get(rows + "donor,coreArea")
                .then()
                .statusCode(200)
                .body("seq", not(nullValue()))
                .body(
                        "rows.find { it.donor == 'CD' && it.quarter == '2026Q2' && it.measure == 'expenditure'"
                                + " && it.period == 'q' }.basis",
                        equalTo("PRO_RATA"))
                .body("rows.measure", not(hasItem("received")));
        service("reporting").get(rows + "partner").then().statusCode(200).body("rows.partner", hasItem("P1"));
        service("reporting").get(rows + "coreArea&measure=received").then().statusCode(400);
        service("reporting").get(rows + "donor,none").then().statusCode(400);
        service("reporting").get(rows + "none").then().statusCode(200).body("rows.donor", not(hasItem("CD")));
    }

    @Test
    void other_services_read_reference_head_and_cover() {
        service("partners")
                .get("/internal/v1/programmes/" + programme)
                .then()
                .statusCode(200)
                .body("plan.no", equalTo(1));
        service("partners")
                .get("/internal" + path("/head"))
                .then()
                .statusCode(200)
                .body("openFrom", equalTo("2025Q4"));
        service("partners")
                .get("/internal" + path("/agreements/A-1/cover"))
                .then()
                .statusCode(200)
                .body("committed", equalTo("740.00"))
                .body("reserved", equalTo("50.00"))
                .body("paid", equalTo("300.00"))
                .body("free", equalTo("390.00"))
                .body("unspent", equalTo("220.00"));
        service("partners")
                .get("/internal" + path("/agreements/A-9/cover"))
                .then()
                .statusCode(404);
    }

    private Response cost(String line, String valueDate, String amount) {
        return person(Role.LEAD_FINANCE)
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("""
                        {"line":"%s","valueDate":"%s","amount":{"amount":"%s","currency":"DKK"},"text":"Review"}
                        """.formatted(line, valueDate, amount))
                .post(path("/direct-costs"));
    }

    private Response reversed(String self) {
        return person(Role.LEAD_FINANCE)
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", person(Role.LEAD_FINANCE).get(self).header("ETag"))
                .body("{\"reason\":\"wrong line\"}")
                .post(self + "/reverse");
    }

    private RequestSpecification person(Role role) {
        return given().filter(contract)
                .auth()
                .oauth2(Tokens.of("LD", programme, role))
                .when();
    }

    private RequestSpecification service(String name) {
        return given().filter(contract).auth().oauth2(Tokens.ofService(name)).when();
    }

    private String path(String rest) {
        return "/v1/programmes/" + programme + rest;
    }
}

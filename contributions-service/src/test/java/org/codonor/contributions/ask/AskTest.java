package org.codonor.contributions.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.codonor.common.rows.Rows;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.Test;

/** How asks are answered: once, the same again, and only by whom they concern; and reports, whose expenditure is attributed. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AskTest extends PlanAndMoney {
    @Inject
    Rows rows;

    @Test
    void R68_R69_R70_a_report_is_attributed_by_its_quarters_key_and_a_correction_by_that_of_the_corrected() {
        ask.commit("A-1", "P1", "L1", "LD-1", "650.00", "L1", "CD-1", "100.00")
                .then()
                .statusCode(200);

        Response direct =
                ask.accept(UUID.randomUUID(), "A-1", "2026Q1", "2026-03-31", "{\"line\":\"L1\",\"amount\":\"33.33\"}");
        Response shared = ask.accept(UUID.randomUUID(), "A-1", "2026Q2", "2026-06-30", """
                {"line":"L1","amount":"66.00"},
                {"line":"L1","amount":"-33.33","correctionOfQuarter":"2026Q1","comment":"booked twice"}
                """);

        direct.then().statusCode(200).body("attribution[0].basis", equalTo("DIRECT"));
        shared.then()
                .statusCode(200)
                .body("quarter", equalTo("2026Q2"))
                .body("attribution[0].basis", equalTo("PRO_RATA"))
                .body("attribution[0].parts.amount", equalTo(List.of("10.00", "56.00")))
                .body("attribution[1].basis", equalTo("DIRECT"))
                .body("attribution[1].parts.amount", equalTo(List.of("-33.33")));
    }

    @Test
    void R60_R61_R63_a_report_that_breaks_rules_is_refused_and_all_are_listed() {
        ask.commit("A-1", "P1", "L1", "LD-1", "650.00").then().statusCode(200);

        Response refused = ask.accept(UUID.randomUUID(), "A-1", "2026Q2", "2026-06-30", """
                {"line":"L2","amount":"1.00"},{"line":"L1","amount":"-1.00"},
                {"line":"L1","amount":"-0.01","correctionOfQuarter":"2026Q1","comment":"why"}
                """);

        refused.then().statusCode(422);
        assertThat(refused.jsonPath().getList("errors.rule")).contains("R60", "R61", "R63");
    }

    @Test
    void a_nil_report_is_accepted_once_and_moves_nothing() {
        ask.commit("A-1", "P1", "L1", "LD-1", "650.00").then().statusCode(200);
        UUID report = UUID.randomUUID();

        Response nil = ask.accept(report, "A-1", "2025Q4", "2025-12-31", "");

        nil.then().statusCode(200).body("transaction", equalTo(null));
        assertThat(ask.accept(report, "A-1", "2025Q4", "2025-12-31", "").asString())
                .isEqualTo(nil.asString());
    }

    @Test
    void a_repeat_gets_the_first_outcome_a_refusal_included_and_another_body_is_refused_and_never_stored() {
        UUID request = UUID.randomUUID();
        ask.commit("A-1", "P1", "L1", "LD-1", "650.00").then().statusCode(200);

        String refused = ask.reserve(request, "A-1", "LD-1", "900.00")
                .then()
                .statusCode(409)
                .extract()
                .asString();
        given.received(programme, "LD-1", "400.00", "2026-03-03");

        assertThat(ask.reserve(request, "A-1", "LD-1", "900.00").asString()).isEqualTo(refused);
        assertThat(ask.find("partners", request, "reserve").asString()).isEqualTo(refused);
        ask.reserve(request, "A-1", "LD-1", "1.00")
                .then()
                .statusCode(422)
                .body("type", equalTo("/errors/ask-differs"))
                .body("outcome", equalTo(null));
        assertThat(ask.find("partners", request, "reserve").asString()).isEqualTo(refused);
    }

    @Test
    void an_ask_given_up_stays_refused_when_it_comes_late() {
        UUID request = UUID.randomUUID();
        ask.commit("A-1", "P1", "L1", "LD-1", "650.00").then().statusCode(200);
        ask.find("partners", request, "reserve").then().statusCode(404);

        ask.giveUp("partners", request, "reserve").then().statusCode(409).body("outcome", equalTo("REFUSED"));

        ask.reserve(request, "A-1", "LD-1", "1.00").then().statusCode(409).body("type", equalTo("/errors/ask-voided"));
    }

    @Test
    void a_ledger_that_has_less_than_the_sender_has_seen_says_503_and_stores_nothing() {
        UUID id = UUID.randomUUID();

        ask.put("partners", id, "reserve", """
                "seen":{"epoch":1,"seq":9999,"hash":"%s"},
                "agreement":"A-1","splits":[{"contribution":"LD-1","amount":"1.00"}]
                """.formatted("0".repeat(64)), "2026-03-01", "DISBURSEMENT_REQUEST")
                .then()
                .statusCode(503);

        ask.find("partners", id, "reserve").then().statusCode(404);
    }

    @Test
    void a_service_asks_only_its_own_acts_under_its_own_name() {
        ask.put("reporting", UUID.randomUUID(), "reserve", """
                "agreement":"A-1","splits":[{"contribution":"LD-1","amount":"1.00"}]
                """, "2026-03-01", "DISBURSEMENT_REQUEST")
                .then()
                .statusCode(403);
    }

    @Test
    void duplicates_of_one_ask_at_once_have_one_effect_and_one_answer() {
        ask.commit("A-1", "P1", "L1", "LD-1", "650.00").then().statusCode(200);
        UUID request = UUID.randomUUID();

        List<Response> answers = Asking.atOnce(20, () -> ask.reserve(request, "A-1", "LD-1", "40.00"));

        assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
        assertThat(given.available(programme, "CASH", "LD-1")).isEqualByComparingTo("560.00");
    }

    @Test
    void the_service_may_not_change_or_delete_what_was_moved_nor_what_was_asked() {
        for (String statement : List.of(
                "update moves set amount = 1",
                "delete from moves",
                "delete from transactions",
                "update transactions set corrects = 1",
                "delete from received_asks",
                "update received_asks set status = 200",
                "delete from headroom",
                "delete from totals",
                "update efforts set transaction = 1",
                "truncate moves cascade",
                "alter table headroom drop constraint headroom_available_check")) {
            assertThatThrownBy(() -> rows.change(statement)).as(statement).hasMessageContaining("ERROR");
        }
    }
}

package org.codonor.contributions.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.codonor.common.rows.Rows;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AskTest {
    @Inject
    Given given;

    @Inject
    Rows rows;

    private String programme;
    private Asking ask;

    @BeforeEach
    void a_programme_with_a_plan_and_money() {
        programme = given.programme();
        ask = new Asking(programme);
        given.committed(programme, "LD", "LD-1", "1000.00");
        given.committed(programme, "CD", "CD-1", "500.00");
        given.planned(
                programme,
                "2025-10-01",
                Map.of(
                        "L1", Map.of("LD-1", "700.00", "CD-1", "125.00"),
                        "L2", Map.of("LD-1", "200.00"),
                        "X9", Map.of("LD-1", "100.00")));
        given.received(programme, "LD-1", "600.00", "2025-11-01");
        given.received(programme, "CD-1", "100.00", "2026-03-05");
    }

    @Test
    void R43_a_commitment_above_the_funding_plan_is_refused_with_what_is_available() {
        ask.commit("A-1", "P1", "L1", "LD-1", "650.00").then().statusCode(200);

        Response above = ask.commit("A-1", "P1", "L1", "LD-1", "50.01");

        above.then()
                .statusCode(409)
                .body("rule", equalTo("R43"))
                .body("outcome", equalTo("REFUSED"))
                .body("available.amount", equalTo("50.00"))
                .body("requested.amount", equalTo("50.01"));
        ask.commit("A-1", "P1", "L1", "LD-1", "50.00").then().statusCode(200);
    }

    @Test
    void R43_R44_every_amount_that_is_not_there_is_told_at_once() {
        given.committed(programme, "CD", "CD-2", "100.00");
        given.planned(
                programme,
                "2025-12-01",
                Map.of("L1", Map.of("LD-1", "700.00"), "L2", Map.of("LD-1", "200.00", "CD-2", "150.00")));

        Response above =
                ask.commit("A-1", "P1", "L1", "LD-1", "700.01", "L2", "LD-1", "300.00", "L2", "CD-2", "150.00");

        above.then()
                .statusCode(409)
                .body("rule", equalTo("R43"))
                .body("line", equalTo("L1"))
                .body("available.amount", equalTo("700.00"))
                .body("requested.amount", equalTo("700.01"))
                .body("errors.rule", equalTo(List.of("R43", "R43", "R44", "R44")))
                .body(
                        "errors.pointer",
                        equalTo(List.of(
                                "/commitments/0/amount",
                                "/commitments/1/amount",
                                "/commitments/0/amount",
                                "/commitments/2/amount")))
                .body("errors[3].code", equalTo("not-enough-money"))
                .body("errors[3].detail", org.hamcrest.Matchers.containsString("100.00 DKK of 150.00 DKK"));
    }

    @Test
    void R27_R43_R44_what_no_money_mends_and_what_is_lacking_come_in_one_answer_that_a_preview_tells_too() {
        given.earmarked(programme, "CD-1", "G7", "P1");
        String[] wrong = {"L1", "CD-1", "1.00", "L1", "LD-1", "700.01", "L2", "LD-1", "300.00"};

        Response refused = ask.commit("A-1", "P1", wrong);
        Response foreseen = ask.preview("A-1", "P1", wrong);

        refused.then()
                .statusCode(422)
                .body("errors.rule", equalTo(List.of("R27", "R43", "R43", "R44")))
                .body("errors.code[1]", equalTo("not-enough-money"));
        foreseen.then().statusCode(200);
        assertThat(foreseen.jsonPath().getList("errors"))
                .isEqualTo(refused.jsonPath().getList("errors"));
        ask.preview("A-1", "P1", "L1", "LD-1", "700.00").then().statusCode(200).body("errors", equalTo(List.of()));
        ask.commit("A-1", "P1", "L1", "LD-1", "700.00").then().statusCode(200);
    }

    @Test
    void R55_a_preview_tells_what_an_amendment_would_take_of_what_was_paid() {
        ask.commit("A-1", "P1", "L1", "LD-1", "500.00").then().statusCode(200);
        paid("A-1", "LD-1", "400.00", "2026-03-02");

        Response foreseen = ask.preview("A-1", "P1", "L1", "LD-1", "-100.01");

        foreseen.then()
                .statusCode(200)
                .body("errors.rule", equalTo(List.of("R55")))
                .body("errors[0].pointer", equalTo("/commitments/0/amount"));
        ask.commit("A-1", "P1", "L1", "LD-1", "-100.01").then().statusCode(409).body("rule", equalTo("R55"));
    }

    @Test
    void R27_R28_R43_what_a_commitment_may_never_contain_is_listed() {
        given.earmarked(programme, "CD-1", "G7", "P1");

        Response refused = ask.commit("A-1", "P2", "X9", "LD-1", "1.00", "L1", "CD-1", "1.00", "L8", "LD-1", "1.00");

        refused.then().statusCode(422).body("outcome", equalTo("REFUSED"));
        assertThat(refused.jsonPath().getList("errors.code"))
                .contains("lead-own", "earmark-geo", "earmark-partner", "not-in-plan");
    }

    @Test
    void a_line_is_contracted_by_one_agreement_only() {
        ask.commit("A-1", "P1", "L1", "LD-1", "10.00").then().statusCode(200);

        ask.commit("A-2", "P2", "L1", "LD-1", "10.00")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("contracted"));
    }

    @Test
    void R54_R55_money_is_reserved_once_paid_once_and_never_beyond_what_is_there() {
        ask.commit("A-1", "P1", "L1", "LD-1", "650.00").then().statusCode(200);
        UUID request = UUID.randomUUID();

        ask.reserve(UUID.randomUUID(), "A-1", "LD-1", "600.01")
                .then()
                .statusCode(409)
                .body("rule", equalTo("R54"))
                .body("available.amount", equalTo("600.00"));
        ask.reserve(request, "A-1", "LD-1", "500.00").then().statusCode(200);
        ask.pay(request, "A-1", "LD-1", "500.00", "2026-03-02").then().statusCode(200);
        given.received(programme, "LD-1", "300.00", "2026-03-03");
        ask.reserve(UUID.randomUUID(), "A-1", "LD-1", "150.01")
                .then()
                .statusCode(409)
                .body("rule", equalTo("R55"))
                .body("available.amount", equalTo("150.00"));
    }

    @Test
    void R54_a_payment_before_the_first_receipt_is_refused_and_the_reservation_stays() {
        ask.commit("A-1", "P1", "L1", "CD-1", "100.00").then().statusCode(200);
        UUID request = UUID.randomUUID();
        ask.reserve(request, "A-1", "CD-1", "80.00").then().statusCode(200);

        ask.pay(request, "A-1", "CD-1", "80.00", "2026-03-01")
                .then()
                .statusCode(409)
                .body("rule", equalTo("R54"))
                .body("contribution", equalTo("CD-1"))
                .body("available.amount", equalTo("0.00"))
                .body("requested.amount", equalTo("80.00"));
        ask.money(request, "release", "A-1", "CD-1", "80.00", "2026-03-06", "")
                .then()
                .statusCode(200);
        ask.reserve(UUID.randomUUID(), "A-1", "CD-1", "100.00").then().statusCode(200);
    }

    @Test
    void R54_never_less_than_nothing_is_reserved_though_a_payment_is_dated_before_its_reservation() {
        ask.commit("A-1", "P1", "L1", "LD-1", "650.00").then().statusCode(200);
        UUID request = UUID.randomUUID();
        ask.reserve(request, "A-1", "LD-1", "300.00").then().statusCode(200);
        ask.reserve(UUID.randomUUID(), "A-1", "LD-1", "100.00").then().statusCode(200);

        ask.pay(request, "A-1", "LD-1", "300.00", "2025-12-20").then().statusCode(200);

        assertThat(reserved("value_date <= date '2025-12-31'")).isEqualByComparingTo("0");
        assertThat(reserved("value_date <= date '2026-03-01'")).isEqualByComparingTo("100");
        ask.money(request, "reverse", "A-1", "LD-1", "300.00", "2025-12-22", ",\"reason\":\"closed account\"")
                .then()
                .statusCode(200);
        assertThat(reserved("true")).isEqualByComparingTo("100");
        ask.reserve(UUID.randomUUID(), "A-1", "LD-1", "500.01")
                .then()
                .statusCode(409)
                .body("rule", equalTo("R54"))
                .body("available.amount", equalTo("500.00"));
    }

    private BigDecimal reserved(String when) {
        return rows.one(
                        "select coalesce(sum(case when to_account = 'RESERVED' then amount else -amount end), 0) as held"
                                + " from moves where programme = ? and 'RESERVED' in (from_account, to_account) and "
                                + when,
                        row -> row.getBigDecimal("held"),
                        programme)
                .orElseThrow();
    }

    @Test
    void R53_a_contribution_that_does_not_fund_the_agreement_pays_nothing_there() {
        ask.commit("A-1", "P1", "L1", "LD-1", "650.00").then().statusCode(200);

        ask.reserve(UUID.randomUUID(), "A-1", "CD-1", "1.00")
                .then()
                .statusCode(422)
                .body("rule", equalTo("R53"));
    }

    @Test
    void R57_a_bank_reference_pays_once_and_a_bank_return_gives_all_back() {
        ask.commit("A-1", "P1", "L1", "LD-1", "650.00").then().statusCode(200);
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        ask.reserve(first, "A-1", "LD-1", "300.00").then().statusCode(200);
        ask.reserve(second, "A-1", "LD-1", "300.00").then().statusCode(200);
        ask.money(first, "pay", "A-1", "LD-1", "300.00", "2026-03-02", ",\"bankRef\":\"B-1\"")
                .then()
                .statusCode(200);

        ask.money(second, "pay", "A-1", "LD-1", "300.00", "2026-03-02", ",\"bankRef\":\"B-1\"")
                .then()
                .statusCode(409)
                .body("rule", equalTo("R57"));
        ask.money(first, "reverse", "A-1", "LD-1", "300.00", "2026-03-04", ",\"reason\":\"closed account\"")
                .then()
                .statusCode(200);
        ask.reserve(UUID.randomUUID(), "A-1", "LD-1", "300.00").then().statusCode(200);
    }

    @Test
    void a_refund_above_what_was_paid_is_refused() {
        ask.commit("A-1", "P1", "L1", "LD-1", "650.00").then().statusCode(200);
        UUID request = UUID.randomUUID();
        ask.reserve(request, "A-1", "LD-1", "300.00").then().statusCode(200);
        ask.pay(request, "A-1", "LD-1", "300.00", "2026-03-02").then().statusCode(200);

        ask.money(UUID.randomUUID(), "refund", "A-1", "LD-1", "300.01", "2026-04-01", ",\"reason\":\"UNSPENT\"")
                .then()
                .statusCode(409)
                .body("available.amount", equalTo("300.00"));
        ask.money(UUID.randomUUID(), "refund", "A-1", "LD-1", "300.00", "2026-04-01", ",\"reason\":\"UNSPENT\"")
                .then()
                .statusCode(200);
    }

    @Test
    void R54_R75_no_money_comes_back_from_a_partner_before_it_was_there() {
        ask.commit("A-1", "P1", "L1", "LD-1", "500.00").then().statusCode(200);
        ask.commit("A-2", "P2", "L2", "LD-1", "200.00").then().statusCode(200);
        paid("A-1", "LD-1", "100.00", "2026-03-02");
        paid("A-1", "LD-1", "50.00", "2026-04-10");
        paid("A-2", "LD-1", "200.00", "2026-01-20");

        refund("A-1", "0.01", "2026-03-01")
                .then()
                .statusCode(409)
                .body("rule", equalTo("R75"))
                .body("contribution", equalTo("LD-1"))
                .body("agreement", equalTo("A-1"))
                .body("date", equalTo("2026-03-01"))
                .body("available.amount", equalTo("0.00"))
                .body("requested.amount", equalTo("0.01"));
        refund("A-1", "100.00", "2026-03-02").then().statusCode(200);
        refund("A-1", "0.01", "2026-03-20").then().statusCode(409).body("rule", equalTo("R75"));
        refund("A-1", "50.00", "2026-04-10").then().statusCode(200);
    }

    @Test
    void R75_a_refund_dated_back_may_not_take_what_a_later_refund_took() {
        ask.commit("A-1", "P1", "L1", "LD-1", "500.00").then().statusCode(200);
        paid("A-1", "LD-1", "100.00", "2026-03-02");
        refund("A-1", "80.00", "2026-03-20").then().statusCode(200);
        paid("A-1", "LD-1", "60.00", "2026-04-10");

        refund("A-1", "20.01", "2026-03-10")
                .then()
                .statusCode(409)
                .body("rule", equalTo("R75"))
                .body("date", equalTo("2026-03-20"))
                .body("available.amount", equalTo("20.00"));
        refund("A-1", "20.00", "2026-03-10").then().statusCode(200);
    }

    @Test
    void R75_the_bank_returns_no_payment_that_the_partner_has_given_back() {
        ask.commit("A-1", "P1", "L1", "LD-1", "500.00").then().statusCode(200);
        UUID request = paid("A-1", "LD-1", "100.00", "2026-03-02");
        refund("A-1", "40.00", "2026-03-20").then().statusCode(200);

        ask.money(request, "reverse", "A-1", "LD-1", "100.00", "2026-03-04", ",\"reason\":\"closed account\"")
                .then()
                .statusCode(409)
                .body("rule", equalTo("R75"))
                .body("available.amount", equalTo("60.00"));
    }

    @Test
    void R75_a_partner_that_spent_its_own_money_first_still_gives_back_what_it_was_paid() {
        ask.commit("A-1", "P1", "L1", "LD-1", "500.00").then().statusCode(200);
        paid("A-1", "LD-1", "100.00", "2026-03-02");
        ask.accept(UUID.randomUUID(), "A-1", "2026Q1", "2026-03-31", "{\"line\":\"L1\",\"amount\":\"130.00\"}")
                .then()
                .statusCode(200);

        refund("A-1", "0.01", "2026-03-15")
                .then()
                .statusCode(409)
                .body("rule", equalTo("R75"))
                .body("date", equalTo("2026-03-31"))
                .body("available.amount", equalTo("0.00"));
        refund("A-1", "30.00", "2026-03-15", "INELIGIBLE").then().statusCode(200);
    }

    @Test
    void R75_R78_no_more_comes_back_as_unspent_than_is_unspent_on_the_day_and_on_every_later_day() {
        ask.commit("A-1", "P1", "L1", "LD-1", "500.00").then().statusCode(200);
        paid("A-1", "LD-1", "100.00", "2026-03-02");
        ask.accept(UUID.randomUUID(), "A-1", "2026Q1", "2026-03-31", "{\"line\":\"L1\",\"amount\":\"90.00\"}")
                .then()
                .statusCode(200);
        paid("A-1", "LD-1", "50.00", "2026-04-10");

        refund("A-1", "10.01", "2026-03-15")
                .then()
                .statusCode(409)
                .body("rule", equalTo("R75"))
                .body("date", equalTo("2026-03-31"))
                .body("available.amount", equalTo("10.00"));
        refund("A-1", "60.01", "2026-04-10").then().statusCode(409).body("available.amount", equalTo("60.00"));
        refund("A-1", "60.00", "2026-04-10").then().statusCode(200);
        refund("A-1", "0.01", "2026-03-15").then().statusCode(409).body("date", equalTo("2026-04-10"));
    }

    @Test
    void R22_R75_money_at_a_partner_earns_nothing_before_its_first_payment() {
        ask.commit("A-1", "P1", "L1", "LD-1", "500.00").then().statusCode(200);
        paid("A-1", "LD-1", "100.00", "2026-03-02");

        for (String act : List.of("interest", "exchange")) {
            ask.money(UUID.randomUUID(), act, "A-1", "LD-1", "1.00", "2026-03-01", ",\"reason\":\"x\"")
                    .then()
                    .statusCode(422)
                    .body("errors[0].rule", equalTo("R75"))
                    .body("errors[0].pointer", equalTo("/valueDate"))
                    .body("errors[0].code", equalTo("before-payment"));
            ask.money(UUID.randomUUID(), act, "A-1", "LD-1", "1.00", "2026-03-02", ",\"reason\":\"x\"")
                    .then()
                    .statusCode(200);
        }
        refund("A-1", "102.00", "2026-03-02").then().statusCode(200);
    }

    private UUID paid(String agreement, String contribution, String amount, String on) {
        UUID request = UUID.randomUUID();
        ask.reserve(request, agreement, contribution, amount).then().statusCode(200);
        ask.pay(request, agreement, contribution, amount, on).then().statusCode(200);
        return request;
    }

    private Response refund(String agreement, String amount, String on) {
        return refund(agreement, amount, on, "UNSPENT");
    }

    private Response refund(String agreement, String amount, String on, String reason) {
        String why = ",\"reason\":\"" + reason + "\"";
        return ask.money(UUID.randomUUID(), "refund", agreement, "LD-1", amount, on, why);
    }

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
    void R54_of_50_reservations_at_once_exactly_those_that_fit_win() {
        ask.commit("A-1", "P1", "L1", "LD-1", "650.00").then().statusCode(200);

        List<Response> answers = Asking.atOnce(50, () -> ask.reserve(UUID.randomUUID(), "A-1", "LD-1", "40.00"));

        assertThat(Asking.count(answers, 200)).isEqualTo(15);
        assertThat(Asking.count(answers, 409)).isEqualTo(35);
        assertThat(available("CASH", "LD-1")).isEqualByComparingTo("0.00");
    }

    @Test
    void R54_of_two_payments_at_once_against_the_last_krone_of_a_day_exactly_one_wins() {
        ask.commit("A-1", "P1", "L1", "CD-1", "125.00").then().statusCode(200);
        given.received(programme, "CD-1", "25.00", "2026-04-01");
        var requests = new ConcurrentLinkedQueue<>(List.of(UUID.randomUUID(), UUID.randomUUID()));
        requests.forEach(
                request -> ask.reserve(request, "A-1", "CD-1", "62.50").then().statusCode(200));

        List<Response> answers =
                Asking.atOnce(2, () -> ask.pay(requests.remove(), "A-1", "CD-1", "62.50", "2026-03-20"));

        assertThat(Asking.count(answers, 200)).isEqualTo(1);
        assertThat(Asking.count(answers, 409)).isEqualTo(1);
    }

    @Test
    void R57_a_payment_asked_for_again_and_again_at_once_is_made_once() {
        ask.commit("A-1", "P1", "L1", "LD-1", "650.00").then().statusCode(200);
        UUID request = UUID.randomUUID();
        ask.reserve(request, "A-1", "LD-1", "300.00").then().statusCode(200);
        var attempt = new AtomicInteger();

        List<Response> answers = Asking.atOnce(8, () -> ask.payAttempt(request, attempt.incrementAndGet()));

        assertThat(Asking.count(answers, 200)).isEqualTo(1);
        assertThat(Asking.count(answers, 409)).isEqualTo(7);
        assertThat(available("HELD", "LD-1")).isEqualByComparingTo("300.00");
    }

    @Test
    void R43_of_50_commitments_at_once_exactly_those_that_fit_win() {
        List<Response> answers = Asking.atOnce(50, () -> ask.commit("A-1", "P1", "L1", "LD-1", "70.00"));

        assertThat(Asking.count(answers, 200)).isEqualTo(10);
        assertThat(Asking.count(answers, 409)).isEqualTo(40);
    }

    @Test
    void duplicates_of_one_ask_at_once_have_one_effect_and_one_answer() {
        ask.commit("A-1", "P1", "L1", "LD-1", "650.00").then().statusCode(200);
        UUID request = UUID.randomUUID();

        List<Response> answers = Asking.atOnce(20, () -> ask.reserve(request, "A-1", "LD-1", "40.00"));

        assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
        assertThat(available("CASH", "LD-1")).isEqualByComparingTo("560.00");
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

    private BigDecimal available(String kind, String contribution) {
        return rows.one(
                        "select available from headroom where programme = ? and kind = ? and contribution = ?",
                        row -> row.getBigDecimal(1),
                        programme,
                        kind,
                        contribution)
                .orElseThrow();
    }
}

package org.codonor.contributions.ask;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.codonor.common.identity.Role;
import org.codonor.common.rows.Rows;
import org.codonor.test.ContractFilter;
import org.codonor.test.Infrastructure;
import org.codonor.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is owed for irregular expenditure: established, recovered in cash and by offset, written off, and given up again. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ClaimAskTest {
    @Inject
    Given books;

    @Inject
    Rows rows;

    private String programme;
    private Asking ask;

    @BeforeEach
    void a_partner_who_reported_on_two_lines_and_in_two_quarters() {
        programme = books.programme();
        ask = new Asking(programme);
        books.committed(programme, "LD", "LD-1", "300000000.00");
        books.committed(programme, "CD", "CD-1", "25000000.00");
        books.planned(
                programme,
                "2025-10-01",
                Map.of(
                        "L1", Map.of("LD-1", "16000000.00", "CD-1", "3000000.00"),
                        "L2", Map.of("LD-1", "14000000.00", "CD-1", "2500000.00"),
                        "L3", Map.of("LD-1", "1000.00")));
        books.received(programme, "LD-1", "60000000.00", "2025-11-01");
        books.received(programme, "CD-1", "25000000.00", "2026-03-05");
        ask.commit("A-1", "P1", "L1", "LD-1", "16000000.00", "L1", "CD-1", "3000000.00", "L2", "LD-1", "1000000.00")
                .then()
                .statusCode(200);
        paid("LD-1", "10000000.00");
        paid("CD-1", "2000000.00");
        ask.accept(UUID.randomUUID(), "A-1", "2026Q1", "2026-03-31", "{\"line\":\"L1\",\"amount\":\"1200000.00\"}")
                .then()
                .statusCode(200);
        ask.accept(UUID.randomUUID(), "A-1", "2026Q2", "2026-06-30", """
                {"line":"L1","amount":"2100000.00"},{"line":"L2","amount":"1733333.33"}""").then().statusCode(200);
    }

    @Test
    void R85_R86_R87_the_samples_case_goes_from_established_to_loss_to_the_minor_unit() {
        claim("IRR-1").then().statusCode(404);

        Response established = establish("{\"line\":\"L1\",\"ofQuarter\":\"2026Q2\",\"amount\":\"112500.00\"}");
        established
                .then()
                .statusCode(200)
                .body("quarter", equalTo("2026Q4"))
                .body("attribution[0].keyFromQuarter", equalTo("2026Q2"))
                .body("attribution[0].parts.amount", equalTo(List.of("17763.16", "94736.84")));
        assertThat(cover())
                .containsEntry("claimed", "112500.00")
                .containsEntry("spent", "4920833.33")
                .containsEntry("unspent", "6966666.67");
        Response repaid = repay("90000.00", "2026-11-12");
        repaid.then().statusCode(200).body("parts.amount", equalTo(List.of("14210.53", "75789.47")));
        writeOff("22500.00").then().statusCode(200).body("parts.amount", equalTo(List.of("3552.63", "18947.37")));

        JsonPath claim = claim("IRR-1").then().statusCode(200).extract().jsonPath();
        assertThat(claim.getList("byDonor.writtenOff")).containsExactly("3552.63", "18947.37");
        assertThat(claim.getList("byDonor.outstanding")).containsOnly("0.00");
        assertThat(claim.getList("entries")).hasSize(6);
        assertThat(cover())
                .containsEntry("claimed", "0.00")
                .containsEntry("lost", "22500.00")
                .containsEntry("refunded", "90000.00")
                .containsEntry("unspent", "6966666.67");
        repay("0.01", "2026-11-12").then().statusCode(409).body("rule", equalTo("R85"));
        assertThat(balance("balancePartner")).isEqualTo("6966666.67");
        person().get("/v1/programmes/" + programme + "/entries?event=RECOVERY")
                .then()
                .statusCode(200)
                .body("items.move.claim", equalTo(List.of("IRR-1", "IRR-1")))
                .body("items.move.claimQuarter", equalTo(List.of("2026Q2", "2026Q2")))
                .body("items.move.ofQuarter", equalTo(List.of("2026Q4", "2026Q4")));
    }

    @Test
    void R75_what_is_owed_does_not_come_back_before_it_was_paid_or_spent() {
        establish("{\"line\":\"L1\",\"ofQuarter\":\"2026Q2\",\"amount\":\"112500.00\"}")
                .then()
                .statusCode(200);

        repay("100.00", "2026-03-31")
                .then()
                .statusCode(422)
                .body("errors[0].rule", equalTo("R75"))
                .body("errors[0].pointer", equalTo("/valueDate"))
                .body("errors[0].code", equalTo("before-spent"));
    }

    @Test
    void R85_nothing_is_recovered_before_the_day_on_which_it_was_established() {
        establish("{\"line\":\"L1\",\"ofQuarter\":\"2026Q2\",\"amount\":\"100.00\"}");
        ask.put("reporting", UUID.randomUUID(), "establish", """
                "claimRef":"IRR-1","agreement":"A-1","lines":[{"line":"L1","ofQuarter":"2026Q2","amount":"50.00"}]
                """, "2026-11-10", "IRREGULARITY_CASE")
                .then()
                .statusCode(200);

        repay("10.00", "2026-10-19")
                .then()
                .statusCode(422)
                .body("errors[0].rule", equalTo("R85"))
                .body("errors[0].pointer", equalTo("/valueDate"))
                .body("errors[0].code", equalTo("before-established"));
        repay("100.01", "2026-11-09").then().statusCode(422).body("errors[0].code", equalTo("before-established"));
        repay("60.00", "2026-11-12").then().statusCode(200);
        repay("90.01", "2026-11-09").then().statusCode(409).body("rule", equalTo("R85"));
        repay("90.00", "2026-11-09").then().statusCode(200);
    }

    @Test
    void R86_a_case_of_two_quarters_and_two_lines_divides_each_by_its_own_key() {
        establish("""
                {"line":"L1","ofQuarter":"2026Q1","amount":"1000.00"},{"line":"L1","ofQuarter":"2026Q2","amount":"300.00"},
                {"line":"L2","ofQuarter":"2026Q2","amount":"0.05"}""")
                .then()
                .statusCode(200)
                .body("attribution[0].basis", equalTo("DIRECT"))
                .body("attribution[0].parts.amount", equalTo(List.of("1000.00")))
                .body("attribution[1].parts.amount", equalTo(List.of("47.37", "252.63")))
                .body("attribution[2].parts.amount", equalTo(List.of("0.01", "0.04")));

        repay("100.01", "2026-11-12").then().statusCode(200).body("parts.amount", equalTo(List.of("3.64", "96.37")));

        assertThat(claim("IRR-1").jsonPath().getList("cells.recovered"))
                .containsExactly("3.64", "0.00", "76.93", "19.44", "0.00");
    }

    @Test
    void R85_a_follow_up_lowers_what_was_established_but_not_below_what_came_back() {
        establish("{\"line\":\"L1\",\"ofQuarter\":\"2026Q2\",\"amount\":\"60000.00\"}")
                .then()
                .statusCode(200);
        establish("{\"line\":\"L1\",\"ofQuarter\":\"2026Q2\",\"amount\":\"52500.00\"}")
                .then()
                .statusCode(200);
        assertThat(claim("IRR-1").jsonPath().getList("cells.established")).containsExactly("17763.16", "94736.84");
        repay("90000.00", "2026-11-12").then().statusCode(200);

        establish("{\"line\":\"L1\",\"ofQuarter\":\"2026Q2\",\"amount\":\"-22500.01\"}")
                .then()
                .statusCode(409)
                .body("rule", equalTo("R85"))
                .body("claimRef", equalTo("IRR-1"));
        establish("{\"line\":\"L1\",\"ofQuarter\":\"2026Q2\",\"amount\":\"-112500.01\"}")
                .then()
                .statusCode(409)
                .body("available.amount", equalTo("112500.00"));
        establish("{\"line\":\"L1\",\"ofQuarter\":\"2026Q2\",\"amount\":\"-22500.00\"}")
                .then()
                .statusCode(200);

        JsonPath claim = claim("IRR-1").jsonPath();
        assertThat(claim.getList("cells.established")).containsExactly("14210.53", "75789.47");
        assertThat(claim.getList("cells.outstanding")).containsOnly("0.00");
    }

    @Test
    void R87_no_more_becomes_irregular_than_was_spent_there_and_a_claim_is_about_one_agreement() {
        Response refused = establish("""
                {"line":"L1","ofQuarter":"2026Q2","amount":"2100000.01"},{"line":"L2","ofQuarter":"2026Q1","amount":"1.00"}""");
        refused.then().statusCode(422).body("rule", equalTo("R87")).body("errors", hasSize(2));
        establish("{\"line\":\"L1\",\"ofQuarter\":\"2026Q2\",\"amount\":\"2100000.00\"}")
                .then()
                .statusCode(200);
        ask.commit("A-2", "P2", "L3", "LD-1", "1000.00").then().statusCode(200);

        ask.put("reporting", UUID.randomUUID(), "establish", """
                "claimRef":"IRR-1","agreement":"A-2","lines":[{"line":"L3","ofQuarter":"2026Q2","amount":"1.00"}]
                """, "2026-11-20", "IRREGULARITY_CASE")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("other-agreement"));
        ask.put("reporting", UUID.randomUUID(), "write-off", """
                "claimRef":"IRR-2","agreement":"A-1","amount":"1.00","reason":"gone"
                """, "2026-11-20", "IRREGULARITY_CASE")
                .then()
                .statusCode(422)
                .body("rule", equalTo("R85"));
        assertThat(cover()).containsEntry("claimed", "2100000.00").containsEntry("lost", "0.00");
    }

    @Test
    void R85_of_two_recoveries_at_once_for_the_last_of_a_claim_exactly_one_wins() {
        establish("{\"line\":\"L1\",\"ofQuarter\":\"2026Q2\",\"amount\":\"100.00\"}")
                .then()
                .statusCode(200);

        List<Response> answers = Asking.atOnce(8, () -> repay("60.00", "2026-11-12"));

        assertThat(Asking.count(answers, 200)).isEqualTo(1);
        assertThat(Asking.count(answers, 409)).isEqualTo(7);
        assertThat(rows.list(
                        "select available from headroom where programme = ? and kind = 'CLAIM' order by contribution",
                        row -> row.getBigDecimal(1).setScale(2).toPlainString(),
                        programme))
                .containsExactly("6.32", "33.68");
    }

    @Test
    void R53_R87_an_offset_is_kept_from_a_payment_and_owed_again_when_the_bank_returns_it() {
        establish("{\"line\":\"L1\",\"ofQuarter\":\"2026Q2\",\"amount\":\"112500.00\"}")
                .then()
                .statusCode(200);
        UUID request = UUID.randomUUID();
        reserve(request, "{\"contribution\":\"CD-1\",\"amount\":\"10000.00\"}");

        pay(request, 1, "{\"contribution\":\"CD-1\",\"amount\":\"10000.00\"}", "90000.00")
                .then()
                .statusCode(422)
                .body("rule", equalTo("R53"));
        String splits =
                "{\"contribution\":\"LD-1\",\"amount\":\"500000.00\"},{\"contribution\":\"CD-1\",\"amount\":\"14210.53\"}";
        UUID second = UUID.randomUUID();
        reserve(second, splits);
        pay(second, 1, splits, "112500.01").then().statusCode(409).body("rule", equalTo("R85"));
        pay(second, 2, splits, "90000.00")
                .then()
                .statusCode(200)
                .body("parts.amount", equalTo(List.of("14210.53", "75789.47")))
                .body("paid.amount", equalTo(List.of("424210.53", "0.00")));

        assertThat(cover())
                .containsEntry("reserved", "10000.00")
                .containsEntry("paid", "12424210.53")
                .containsEntry("refunded", "0.00")
                .containsEntry("claimed", "22500.00")
                .containsEntry("unspent", "7480877.20");
        ask.put("partners", second, "reverse", """
                "agreement":"A-1","splits":[%s],"reason":"closed account"
                """.formatted(splits), "2026-11-23", "DISBURSEMENT_REQUEST")
                .then()
                .statusCode(200);
        assertThat(cover())
                .containsEntry("paid", "12000000.00")
                .containsEntry("claimed", "112500.00")
                .containsEntry("unspent", "6966666.67");
        assertThat(claim("IRR-1").jsonPath().getList("byDonor.recovered")).containsOnly("0.00");
    }

    @Test
    void R22_R74_R75_interest_and_exchange_at_a_partner_are_its_contributions_and_no_more_is_lost_than_is_there() {
        gain("interest", "CD-1", "1500.25").then().statusCode(200).body("quarter", equalTo("2026Q3"));
        gain("exchange", "LD-1", "-310.55").then().statusCode(200);

        gain("exchange", "CD-1", "-1900000.00").then().statusCode(409).body("rule", equalTo("R75"));
        gain("interest", "XX-1", "1.00").then().statusCode(422).body("rule", equalTo("R53"));
        gain("interest", "CD-1", "-1.00").then().statusCode(400);
        assertThat(cover())
                .containsEntry("interest", "1500.25")
                .containsEntry("exchange", "-310.55")
                .containsEntry("unspent", "6967856.37");
        assertThat(balance("balancePartner")).isEqualTo("6967856.37");
        ask.money(UUID.randomUUID(), "refund", "A-1", "CD-1", "2001500.26", "2026-11-01", ",\"reason\":\"INTEREST\"")
                .then()
                .statusCode(409)
                .body("available.amount", equalTo("2001500.25"));
    }

    private void paid(String contribution, String amount) {
        UUID request = UUID.randomUUID();
        ask.reserve(request, "A-1", contribution, amount).then().statusCode(200);
        ask.pay(request, "A-1", contribution, amount, "2026-03-06").then().statusCode(200);
    }

    private void reserve(UUID request, String splits) {
        ask.put(
                        "partners",
                        request,
                        "reserve",
                        "\"agreement\":\"A-1\",\"splits\":[" + splits + "]",
                        "2026-11-01",
                        "DISBURSEMENT_REQUEST")
                .then()
                .statusCode(200);
    }

    private Response pay(UUID request, int attempt, String splits, String offset) {
        return ask.put(
                "partners",
                request,
                "pay",
                attempt,
                """
                "agreement":"A-1","splits":[%s],"offset":{"claimRef":"IRR-1","amount":"%s"},"bankRef":"B-%s"
                """.formatted(splits, offset, request),
                "2026-11-20",
                "DISBURSEMENT_REQUEST");
    }

    private Response establish(String lines) {
        return ask.put(
                "reporting", UUID.randomUUID(), "establish", """
                "claimRef":"IRR-1","agreement":"A-1","lines":[%s]
                """.formatted(lines), "2026-10-20", "IRREGULARITY_CASE");
    }

    private Response repay(String amount, String on) {
        return ask.put("partners", UUID.randomUUID(), "refund", """
                "agreement":"A-1","claimRef":"IRR-1","amount":"%s","reason":"RECOVERY"
                """.formatted(amount), on, "PARTNER_REFUND");
    }

    private Response writeOff(String amount) {
        return ask.put(
                "reporting", UUID.randomUUID(), "write-off", """
                "claimRef":"IRR-1","agreement":"A-1","amount":"%s","reason":"insolvent"
                """.formatted(amount), "2026-11-20", "IRREGULARITY_CASE");
    }

    private Response gain(String act, String contribution, String amount) {
        return ask.put(
                "partners",
                UUID.randomUUID(),
                act,
                """
                "agreement":"A-1","splits":[{"contribution":"%s","amount":"%s"}],"reason":"reported"
                """.formatted(contribution, amount),
                "2026-09-30",
                "PARTNER_INTEREST");
    }

    private Response claim(String ref) {
        return given().filter(new ContractFilter("internal-contributions"))
                .auth()
                .oauth2(Tokens.ofService("reporting"))
                .get("/internal/v1/programmes/" + programme + "/claims/" + ref);
    }

    private Map<String, String> cover() {
        return given().filter(new ContractFilter("internal-contributions"))
                .auth()
                .oauth2(Tokens.ofService("partners"))
                .get("/internal/v1/programmes/" + programme + "/agreements/A-1/cover")
                .jsonPath()
                .getMap("");
    }

    private String balance(String member) {
        return person().get("/v1/programmes/" + programme + "/balances?groupBy=none")
                .jsonPath()
                .getString("items[0]." + member);
    }

    private io.restassured.specification.RequestSpecification person() {
        return given().filter(new ContractFilter("contributions"))
                .auth()
                .oauth2(Tokens.of("LD", programme, Role.AUDITOR));
    }
}

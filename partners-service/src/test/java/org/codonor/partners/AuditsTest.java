package org.codonor.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.codonor.test.Database;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Audits by regime (R46), findings that always balance, the three-way match, and one page per partner. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(StandIn.class)
class AuditsTest {
    private static final String REPORT = """
            {"ref": "AR-1", "partner": "PPP", "agreement": "AG-PPP", "year": 2025, "kind": "%s", "receivedOn": "2026-02-25",
             "opinion": "QUALIFIED", "findings": [{"title": "Receipts are missing", "severity": "HIGH",
             "questioned": {"amount": "100.00", "currency": "DKK"}, "followUpOn": "2026-02-26"}]}""";

    private final Api api = new Api();

    @AfterEach
    void the_ledger_has_nothing_to_complain_of() {
        assertThat(Api.complaints()).isEmpty();
    }

    /** A row in every table of this feature. */
    static void everything(Api api) {
        plan(api, "PPP", "DONOR_COMMISSIONED").then().statusCode(201);
        record(api, "EXTERNAL_AUDIT").then().statusCode(201);
        settle(api, api.finance(), "JUSTIFIED", "30.00", "").then().statusCode(200);
        note(api, "2021Q1", "NOT_REPORTED:2021Q1", "CARRIED").then().statusCode(200);
    }

    @Test
    void R46_a_single_audit_body_is_audited_by_nobody_else_and_the_plan_says_what_each_regime_wants() {
        api.signed("PPP");
        api.post(api.officer(), "/partners", """
                {"code": "UNO", "name": "A UN body", "kind": "UN_BODY", "auditRegime": "SINGLE_AUDIT",
                 "reportingCurrency": "DKK"}""").then().statusCode(201);
        plan(api, "UNO", "DONOR_COMMISSIONED").then().statusCode(422).body("rule", equalTo("R46"));
        plan(api, "UNO", "OWN_AUDIT").then().statusCode(201);
        plan(api, "PPP", "DONOR_COMMISSIONED")
                .then()
                .statusCode(201)
                .body("items.kinds.flatten()", hasItem("OWN_AUDIT"));
        api.post(api.officer(), "/audit-reports", REPORT.formatted("OWN_AUDIT"))
                .then()
                .statusCode(422)
                .body("rule", equalTo("R46"));

        int year = Api.quarter().year();
        api.get(api.partner(), "/audit-plans/" + year)
                .then()
                .statusCode(200)
                .body("items.partner", not(hasItem("UNO")))
                .body("items.find { it.agreement == 'AG-PPP' }.kinds", contains("EXTERNAL_AUDIT"))
                .body("items.find { it.agreement == 'AG-PPP' }.state", equalTo("DUE"));
    }

    @Test
    void R46_no_audit_is_planned_under_the_name_of_another_or_awaited_once_the_partner_is_a_single_audit_body() {
        api.signed("PPP");
        api.signed("QQQ");
        plan(api, "PPP", "DONOR_COMMISSIONED", ", \"agreement\": \"AG-QQQ\"")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/agreement"));
        plan(api, "PPP", "DONOR_COMMISSIONED", ", \"agreement\": \"NOPE\"")
                .then()
                .statusCode(422);
        plan(api, "PPP", "DONOR_COMMISSIONED", ", \"agreement\": \"AG-PPP\", \"ref\": \"PA-1\"")
                .then()
                .statusCode(201);
        String planned = "items.find { it.ref == 'PA-1' }.state";
        String plan = "/audit-plans/" + Api.quarter().year();
        api.get(api.officer(), plan).then().body(planned, equalTo("DUE"));

        api.patch(api.officer(), "/partners/PPP", "{\"kind\": \"UN_BODY\", \"auditRegime\": \"SINGLE_AUDIT\"}")
                .then()
                .statusCode(200);
        api.get(api.officer(), plan).then().body(planned, equalTo("WITHDRAWN"));
    }

    @Test
    void R51_R58_the_report_of_a_year_meets_its_duty_and_holds_nothing_any_more() {
        String agreement = api.signedSince("PPP", "2025-01-01");
        String audit = "items.find { it.kind == 'AUDIT' && it.period == '2025' }";
        api.get(api.officer(), agreement + "/duties").then().body(audit + ".state", equalTo("OVERDUE"));

        api.post(
                        api.officer(),
                        "/audit-reports",
                        REPORT.formatted("DONOR_COMMISSIONED").replace("AR-1", "AR-0"))
                .then()
                .statusCode(201);
        api.get(api.officer(), agreement + "/duties").then().body(audit + ".state", equalTo("OVERDUE"));
        record(api, "EXTERNAL_AUDIT").then().statusCode(201);

        api.get(api.officer(), agreement + "/duties")
                .then()
                .body(audit + ".state", equalTo("ACCEPTED"))
                .body(audit + ".submittedOn", equalTo("2026-02-25"))
                .body(audit + ".report.ref", equalTo("AR-1"));
    }

    @Test
    void R05_R58_accounts_are_audited_when_their_year_is_over_and_the_agreement_touches_it() {
        api.signedSince("PPP", "2025-01-01");

        reported("EXTERNAL_AUDIT", 2026, "2026-02-25").body("errors.code", contains("not-over"));
        reported("EXTERNAL_AUDIT", 2024, "2026-02-25")
                .body("rule", equalTo("R58"))
                .body("errors.code", contains("outside-agreement"));
        reported("DONOR_COMMISSIONED", 2026, "2025-12-31")
                .body("rule", equalTo("R05"))
                .body("errors.code", contains("not-begun"));
        api.get(api.officer(), "/audit-reports").then().body("items", empty());
        record(api, "EXTERNAL_AUDIT").then().statusCode(201);
    }

    private ValidatableResponse reported(String kind, int year, String receivedOn) {
        String report = REPORT.formatted(kind).replace("\"year\": 2025", "\"year\": " + year);
        return api.post(api.officer(), "/audit-reports", report.replace("2026-02-25", receivedOn))
                .then()
                .statusCode(422);
    }

    @Test
    void what_is_questioned_is_refunded_justified_written_off_or_pending_to_the_last_ore() throws SQLException {
        api.signedSince("PPP", "2025-01-01");
        record(api, "EXTERNAL_AUDIT").then().statusCode(201).body("total.pending.amount", equalTo("100.00"));

        settle(api, api.finance(), "WRITTEN_OFF", "20.00", "").then().statusCode(403);
        settle(api, api.finance(), "JUSTIFIED", "100.01", "").then().statusCode(422);
        settle(api, api.finance(), "REFUNDED", "12.50", ", \"refundRef\": \"RF-9\"")
                .then()
                .statusCode(422);
        settle(api, api.finance(), "JUSTIFIED", "67.50", "").then().statusCode(200);
        settle(api, api.controller(), "WRITTEN_OFF", "20.00", "")
                .then()
                .statusCode(200)
                .body("total.justified.amount", equalTo("67.50"))
                .body("total.writtenOff.amount", equalTo("20.00"))
                .body("total.pending.amount", equalTo("12.50"))
                .body("findings[0].overdue", equalTo(true));
        verb("close", "{\"reason\": \"Done\"}").then().statusCode(422).body("pending.amount", equalTo("12.50"));

        api.as(api.finance())
                .header("Idempotency-Key", api.own("refund"))
                .contentType("application/json")
                .body("""
                        {"ref": "RF-1", "agreement": "AG-PPP", "valueDate": "2026-02-27", "reason": "INELIGIBLE",
                         "bankRef": "B-1", "amount": {"amount": "12.50", "currency": "DKK"},
                         "splits": [{"contribution": "AA-GRANT", "amount": {"amount": "12.50", "currency": "DKK"}}]}""")
                .post("/partner-refunds")
                .then()
                .statusCode(201);
        settle(api, api.finance(), "REFUNDED", "12.50", ", \"refundRef\": \"RF-1\"")
                .then()
                .statusCode(200);
        verb("link-case", "{\"caseRef\": \"IRR-1\"}").then().statusCode(422);
        CasesTest.told(api, UUID.randomUUID(), 1, true, false);
        verb("link-case", "{\"caseRef\": \"IRR-1\"}")
                .then()
                .statusCode(200)
                .body("findings[0].caseRef", equalTo("IRR-1"));
        api.get(api.partner(), "/audit-reports/AR-1").then().body("findings[0].caseRef", equalTo(null));
        verb("close", "{\"reason\": \"Done\"}")
                .then()
                .statusCode(200)
                .body("findings[0].state", equalTo("CLOSED"))
                .body("allowedActions", empty());
        settle(api, api.finance(), "JUSTIFIED", "1.00", "").then().statusCode(409);

        try (Connection connection = Database.as("all", "AA", api.programme);
                Statement crooked = connection.createStatement()) {
            String less =
                    "update audit_findings set justified = justified - 1 where programme = '" + api.programme + "'";
            assertThatThrownBy(() -> crooked.execute(less)).hasMessageContaining("balanced");
        }
        api.get(api.otherPartner(), "/audit-reports/AR-1").then().statusCode(404);
        api.get(api.otherPartner(), "/audit-reports").then().body("items", empty());
    }

    @Test
    void a_difference_is_explained_or_carried_and_comes_again_in_the_next_quarter() {
        api.signedSince("PPP", "2021-01-01");
        String path = "/agreements/AG-PPP/match";
        api.get(api.partner(), path)
                .then()
                .statusCode(200)
                .body("quarters[0].quarter", equalTo("2020Q4"))
                .body("quarters[0].differences", empty())
                .body("quarters[1].differences.key", contains("NOT_REPORTED:2021Q1"));
        api.get(api.otherPartner(), path).then().statusCode(404);

        note(api, "2021Q1", "NOT_REPORTED:2021Q2", "EXPLAINED").then().statusCode(422);
        note(api, "2021Q1", "NOT_REPORTED:2021Q1", "CARRIED")
                .then()
                .statusCode(200)
                .body("quarters[1].differences[0].state", equalTo("CARRIED"))
                .body("quarters[2].differences.key", contains("NOT_REPORTED:2021Q2", "NOT_REPORTED:2021Q1"))
                .body("quarters[2].differences[1].from", equalTo("2021Q1"));
        note(api, "2021Q2", "NOT_REPORTED:2021Q1", "EXPLAINED")
                .then()
                .body("quarters[2].differences[1].note.text", equalTo("The archive burnt."))
                .body("quarters[3].differences", hasSize(1));
    }

    @Test
    void one_page_tells_what_is_open_with_a_partner() {
        api.signedSince("PPP", "2025-10-01");
        api.inReview("D1");
        record(api, "EXTERNAL_AUDIT").then().statusCode(201);
        CasesTest.told(api, UUID.randomUUID(), 1, true, true);
        api.ledger("unspent 30.00");

        api.get(api.officer(), "/partners/PPP/overview")
                .then()
                .statusCode(200)
                .body("agreements[0].unspent.amount", equalTo("30.00"))
                .body("agreements[0].total.amount", equalTo("150.00"))
                .body(
                        "overdue.title",
                        hasItem("Financial report " + Api.quarter().plus(-2)))
                .body("next", not(empty()))
                .body("requests[0].onHold", equalTo(true))
                .body("openCases", equalTo(1))
                .body("cases", empty())
                .body("findings.pending.amount", contains("100.00"))
                .body("dueDiligence.riskRating", equalTo("MODERATE"));
        api.get(api.controller(), "/partners/PPP/overview").then().body("cases.ref", contains("IRR-1"));
        api.get(api.partner(), "/partners/PPP/overview")
                .then()
                .body("openCases", equalTo(1))
                .body("cases", empty())
                .body("requests.ref", hasItems("D1"));
        api.get(api.otherPartner(), "/partners/PPP/overview").then().statusCode(404);
        api.ledger("down");
        api.get(api.officer(), "/partners/PPP/overview").then().statusCode(503);
    }

    private static Response record(Api api, String kind) {
        return api.post(api.officer(), "/audit-reports", REPORT.formatted(kind));
    }

    @Test
    void R05_R58_an_audit_is_planned_for_a_year_of_its_agreement_and_for_a_day_to_come_and_gets_a_free_reference() {
        int year = Api.quarter().year();
        api.signed("PPP");
        planned(2019, "2098-01-01").statusCode(422).body("errors.code", contains("outside-agreement"));
        planned(year, "2020-01-01").statusCode(422).body("errors.code", contains("past"));
        planned(Api.lastYear(), year + "-12-31").statusCode(422).body("errors.code", contains("not-begun"));

        plan(api, "PPP", "DONOR_COMMISSIONED", ", \"ref\": \"AP-PPP-" + year + "-2\"")
                .then()
                .statusCode(201);
        planned(year, "2098-01-01").statusCode(201).body("items.ref", hasItem("AP-PPP-" + year + "-3"));
    }

    private ValidatableResponse planned(int year, String dueOn) {
        return api.post(api.officer(), "/audit-plans/" + year + "/audits", """
                        {"partner": "PPP", "agreement": "AG-PPP", "year": %d, "kind": "DONOR_COMMISSIONED", "dueOn": "%s",
                         "scope": "Procurement"}""".formatted(year, dueOn))
                .then();
    }

    private static Response plan(Api api, String partner, String kind) {
        return plan(api, partner, kind, "");
    }

    private static Response plan(Api api, String partner, String kind, String more) {
        int year = Api.quarter().year();
        return api.post(api.officer(), "/audit-plans/" + year + "/audits", """
                {"partner": "%s", "year": %d, "kind": "%s", "dueOn": "2098-01-01", "scope": "Procurement"%s}""".formatted(partner, year, kind, more));
    }

    private static Response settle(Api api, String by, String how, String amount, String more) {
        return api.finding(by, "settle", """
                {"how": "%s", "amount": {"amount": "%s", "currency": "DKK"}, "reason": "Looked at"%s}""".formatted(how, amount, more));
    }

    private Response verb(String verb, String body) {
        return api.finding(api.finance(), verb, body);
    }

    private static Response note(Api api, String quarter, String difference, String outcome) {
        return api.post(
                api.finance(), "/agreements/AG-PPP/match/" + quarter + "/notes", """
                {"difference": "%s", "outcome": "%s", "text": "The archive burnt."}""".formatted(difference, outcome));
    }
}

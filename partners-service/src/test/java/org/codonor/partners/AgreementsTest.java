package org.codonor.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.codonor.test.Infrastructure;
import org.codonor.test.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(StandIn.class)
class AgreementsTest {
    private static final String SIGNED_PAPER = """
            {"signedOn": "2021-06-01", "document": {"reference": "F2 41201",
             "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}}""";

    private final Api api = new Api();

    @AfterEach
    void the_ledger_has_nothing_to_complain_of() {
        assertThat(Api.complaints()).isEmpty();
    }

    @Test
    void an_agreement_is_drafted_changed_cleared_and_signed() {
        api.assessed("PPP");
        draft("AG-1", "2021-01-01", Api.end())
                .then()
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .body("total.amount", equalTo("100.00"))
                .body("currency", equalTo("DKK"))
                .body("indirectRatePct", equalTo("7.0"))
                .body("reportSchedule.quarterlyDays", equalTo(30))
                .body("allowedActions", containsInAnyOrder("change", "clear", "abandon"));

        api.patch(
                        api.officer(),
                        "/agreements/AG-1",
                        "{\"title\": \"Borders\", \"clauses\": {\"interest\": {\"reference\": \"8.3\"}}}")
                .then()
                .statusCode(200)
                .body("title", equalTo("Borders"))
                .body("clauses.interest.reference", equalTo("8.3"))
                .body("clauses.audit.reference", equalTo("9"));
        api.verb(api.officer(), "/agreements/AG-1", "clear", "").then().body("state", equalTo("CLEARED"));
        api.verb(api.controller(), "/agreements/AG-1", "sign", "{\"signedOn\": \"2020-12-01\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("signedBy.subject", equalTo("controller"))
                .body("ask.act", equalTo("commit"))
                .body("ask.outcome", equalTo("ACCEPTED"));
    }

    @Test
    void the_state_of_a_signed_agreement_follows_from_its_dates() {
        api.assessed("PPP");

        assertThat(signedFor("2097-01-01", "2098-12-31")).isEqualTo("SIGNED");
        assertThat(signedFor("2021-01-01", "2022-12-31")).isEqualTo("ENDED");
    }

    private String signedFor(String startsOn, String endsOn) {
        String id = draft("AG-" + startsOn, startsOn, endsOn).path("id");
        api.verb(api.officer(), "/agreements/" + id, "clear", "");
        return api.verb(api.controller(), "/agreements/" + id, "sign", "{\"signedOn\": \"2020-12-01\"}")
                .path("state");
    }

    @Test
    void a_draft_that_does_not_fit_the_programme_is_refused_with_every_reason() {
        api.assessed("PPP");
        String wrong = String.join(
                ",",
                Api.commitment("L99", "AA-GRANT", "1.00"),
                Api.commitment("L16", "AA-GRANT", "1.00"),
                Api.commitment("L01", "ZZ", "1.00"),
                Api.commitment("L01", "AA-GRANT", "0.00"),
                Api.commitment("L01", "AA-GRANT", "1.00"));

        api.post(api.officer(), "/agreements", Api.agreement("AG-1", "PPP", "2019-01-01", "2098-12-31", wrong))
                .then()
                .statusCode(422)
                .body("rule", equalTo("R45"))
                .body("errors.code", hasItems("unknown", "lead-own", "twice", "not-positive", "dates"));
        api.post(
                        api.officer(),
                        "/agreements",
                        Api.agreement(
                                "AG-1",
                                "NOBODY",
                                "2021-01-01",
                                "2022-01-01",
                                Api.commitment("L01", "AA-GRANT", "1.00")))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/partner"));
    }

    @Test
    void R41_R42_and_R43_hold_back_what_is_not_ready_and_say_all_of_it() {
        api.registered("PPP");
        draft("AG-1", "2026-03-01", Api.end()).then().statusCode(201);
        api.patch(api.officer(), "/agreements/AG-1", "{\"clauses\": {\"audit\": null, \"refund\": null}}")
                .then()
                .statusCode(200);
        api.patch(api.officer(), "/partners/PPP", "{\"kind\": \"UN_BODY\", \"auditRegime\": \"SINGLE_AUDIT\"}");
        api.ledger("refuse R43");

        api.verb(api.officer(), "/agreements/AG-1", "clear", "")
                .then()
                .statusCode(422)
                .body("errors.rule", contains("R42", "R42", "R42", "R41", "R43"))
                .body("errors.code", contains("due-diligence", "missing", "missing", "missing", "not-enough-money"))
                .body("errors[4].pointer", equalTo("/commitments/0/amount"));
        api.ledger("down");
        api.verb(api.officer(), "/agreements/AG-1", "clear", "")
                .then()
                .statusCode(422)
                .body("errors.rule", contains("R42", "R42", "R42", "R41"));
    }

    @Test
    void R42_R43_a_signature_that_lacks_something_is_told_what_the_ledger_would_refuse_too() {
        api.registered("PPP");
        api.diligence("PPP", "2021-06-01", Api.end()).then().statusCode(201);
        String id = draft("AG-1", "2021-01-01", Api.end()).path("id");
        api.verb(api.officer(), "/agreements/AG-1", "clear", "").then().statusCode(200);
        api.ledger("refuse R43");

        api.verb(api.controller(), "/agreements/AG-1", "sign", "{\"signedOn\": \"2021-05-31\"}")
                .then()
                .statusCode(422)
                .body("rule", equalTo("R42"))
                .body("errors.rule", contains("R42", "R43"));
        api.verb(api.controller(), "/agreements/AG-1", "sign", "{\"signedOn\": \"2098-12-01\"}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("future", "not-enough-money"));

        api.get(api.controller(), "/agreements/AG-1").then().body("state", equalTo("CLEARED"));
        assertThat(api.heard(id)).isEmpty();
    }

    @Test
    void R40_R42_R44_an_amendment_too_is_told_all_that_is_missing() {
        api.assessed("PPP");
        draft("AG-1", "2021-01-01", tomorrow());
        api.verb(api.officer(), "/agreements/AG-1", "clear", "").then().statusCode(200);
        api.verb(api.controller(), "/agreements/AG-1", "sign", "{\"signedOn\": \"2020-12-01\"}")
                .then()
                .statusCode(200);
        longer("/agreements/AG-1", "2099-12-31", "MAJOR.AG-1.2099-12-31.APPROVED")
                .statusCode(201);
        api.ledger("refuse R44");

        api.verb(api.controller(), "/agreements/AG-1/amendments/1", "sign", "{\"signedOn\": \"2019-12-31\"}")
                .then()
                .statusCode(422)
                .body("rule", equalTo("R40"))
                .body("lastPossibleDay", notNullValue())
                .body("errors.rule", hasItems("R40", "R42", "R44"));
    }

    @Test
    void R42_a_due_diligence_that_is_not_valid_on_the_day_blocks_the_signature() {
        api.registered("PPP");
        api.diligence("PPP", "2021-06-01", Api.end()).then().statusCode(201);
        draft("AG-1", "2021-01-01", Api.end());
        api.verb(api.officer(), "/agreements/AG-1", "clear", "").then().statusCode(200);

        api.verb(api.controller(), "/agreements/AG-1", "sign", "{\"signedOn\": \"2021-05-31\"}")
                .then()
                .statusCode(422)
                .body("rule", equalTo("R42"));
        api.verb(api.controller(), "/agreements/AG-1", "sign", SIGNED_PAPER)
                .then()
                .statusCode(200)
                .body("document.reference", equalTo("F2 41201"));
    }

    @Test
    void R40_a_later_end_is_asked_for_in_time_or_agreed_with_a_reason() {
        api.assessed("PPP");
        String id = draft("AG-1", "2021-01-01", tomorrow()).path("id");
        api.verb(api.officer(), "/agreements/AG-1", "clear", "");
        api.verb(api.controller(), "/agreements/AG-1", "sign", "{\"signedOn\": \"2020-12-01\"}");
        api.post(api.officer(), "/agreements/" + id + "/amendments", """
                        {"reason": "Longer", "endsOn": "2099-12-31", "adjustment": "MAJOR.AG-1.2099-12-31.IMPLEMENTED",
                         "effectiveFrom": "%s"}""".formatted(
                                LocalDate.parse(tomorrow()).plusDays(1)))
                .then()
                .statusCode(201)
                .body("requestedOn", notNullValue());
        String path = "/agreements/AG-1/amendments/1";

        api.verb(api.controller(), path, "sign", "{\"signedOn\": \"2026-03-20\"}")
                .then()
                .statusCode(422)
                .body("rule", equalTo("R40"))
                .body(
                        "lastPossibleDay",
                        equalTo(LocalDate.parse(tomorrow()).minusDays(30).toString()));
        api.verb(
                        api.controller(),
                        path,
                        "sign",
                        "{\"signedOn\": \"2026-03-20\", \"lateWaiver\": \"The flood delayed it.\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("SIGNED"))
                .body("adjustment", equalTo("MAJOR.AG-1.2099-12-31.IMPLEMENTED"))
                .body("lateWaiver", equalTo("The flood delayed it."));

        longer("/agreements/AG-1", "2098-12-31", null).statusCode(201);
        signed("/agreements/AG-1", 2).statusCode(200);
    }

    @Test
    void a_refusal_of_the_ledger_is_relayed_with_its_figures_and_the_next_try_is_another_attempt() {
        api.assessed("PPP");
        String id = draft("AG-1", "2021-01-01", Api.end()).path("id");
        api.verb(api.officer(), "/agreements/AG-1", "clear", "");
        api.ledger("refuse R44");

        api.verb(api.controller(), "/agreements/AG-1", "sign", "{\"signedOn\": \"2020-12-01\"}", "key-1")
                .then()
                .statusCode(409)
                .body("rule", equalTo("R44"))
                .body("available.amount", equalTo("1.00"));
        api.get(api.controller(), "/agreements/AG-1")
                .then()
                .body("state", equalTo("CLEARED"))
                .body("signedOn", equalTo(null))
                .body("ask.outcome", equalTo("REFUSED"))
                .body("allowedActions", contains("sign"));

        api.ledger("accept");
        api.verb(api.controller(), "/agreements/AG-1", "sign", "{\"signedOn\": \"2020-12-01\"}", "key-1")
                .then()
                .statusCode(200)
                .body("ask.attempt", equalTo(2));
        assertThat(api.heard(id)).isEqualTo("commit/1 x1\ncommit/2 x1");
    }

    @Test
    void an_amendment_adds_money_and_moves_the_end_once_the_ledger_agrees() {
        String path = api.signed("PPP");
        String amendment =
                """
                {"reason": "More work", "endsOn": "2099-12-31",
                 "adjustment": "MAJOR.AG-PPP.2099-12-31.APPROVED", "commitments": [%s, %s]}""".formatted(Api.commitment("L02", "BB-2026", "30.00"), Api.commitment("L01", "BB-2026", "-20.00"));

        api.post(api.officer(), path + "/amendments", amendment)
                .then()
                .statusCode(201)
                .body("no", equalTo(1));
        api.get(api.officer(), path).then().body("total.amount", equalTo("150.00"));
        api.verb(api.controller(), path + "/amendments/1", "sign", "{\"signedOn\": \"2026-03-20\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("EFFECTIVE"));

        api.get(api.officer(), path)
                .then()
                .body("total.amount", equalTo("160.00"))
                .body("endsOn", equalTo("2099-12-31"))
                .body("commitments.amount.amount", contains("100.00", "30.00", "30.00"))
                .body("amendments.state", contains("EFFECTIVE"));
        api.get(api.officer(), path + "/amendments").then().body("items", hasSize(1));
    }

    @Test
    void R30_R43_what_an_adjustment_moved_between_the_lines_is_what_an_agreement_shows_and_is_judged_by() {
        String path = api.signed("PPP");
        api.get(api.officer(), path).then().body("commitmentsFrom", equalTo("SIGNED"));
        String before = api.get(api.officer(), path).header("ETag");
        api.ledger("moved 10.00");

        api.get(api.officer(), path)
                .then()
                .body("commitmentsFrom", equalTo("LEDGER"))
                .body("commitments.line", contains("L01", "L01", "L02"))
                .body("commitments.contribution", contains("AA-GRANT", "BB-2026", "AA-GRANT"))
                .body("commitments.amount.amount", contains("90.00", "50.00", "10.00"))
                .body("total.amount", equalTo("150.00"));
        String after = api.get(api.officer(), path).header("ETag");
        assertThat(after).isNotEqualTo(before);
        api.asService("reporting")
                .get(path)
                .then()
                .body("commitmentsFrom", equalTo("LEDGER"))
                .body("lines.line", contains("L01", "L02"))
                .body("lines.amount", contains("140.00", "10.00"));

        api.ledger("down");
        api.get(api.officer(), path)
                .then()
                .statusCode(200)
                .header("ETag", equalTo(after))
                .body("commitments.amount.amount", contains("90.00", "50.00", "10.00"));
        api.ledger("accept");
        api.get(api.officer(), path).then().header("ETag", equalTo(before));
    }

    @Test
    void R30_an_amendment_changes_what_the_ledger_holds_now() {
        String path = api.signed("PPP");
        api.ledger("moved 10.00");

        api.post(api.officer(), path + "/amendments", amendmentOf("-90.01"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("below-zero"));
        api.post(api.officer(), path + "/amendments", amendmentOf("-90.00"))
                .then()
                .statusCode(201);
        api.verb(api.controller(), path + "/amendments/1", "sign", "{\"signedOn\": \"2026-03-20\"}")
                .then()
                .statusCode(200);

        api.get(api.officer(), path)
                .then()
                .body("commitments.line", contains("L01", "L02"))
                .body("commitments.amount.amount", contains("50.00", "10.00"));
    }

    @Test
    void an_amendment_takes_no_more_than_there_is_and_needs_a_signed_agreement() {
        String path = api.signed("PPP");
        api.post(api.officer(), path + "/amendments", amendmentOf("-100.01"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("below-zero"));

        draft("AG-2", "2021-01-01", Api.end());
        api.post(api.officer(), "/agreements/AG-2/amendments", amendmentOf("1.00"))
                .then()
                .statusCode(409)
                .body("state", equalTo("DRAFT"));
        api.verb(api.controller(), path, "suspend", "{\"reason\": \"Vouchers\"}")
                .then()
                .statusCode(200);
        api.post(api.officer(), path + "/amendments", amendmentOf("1.00"))
                .then()
                .statusCode(409)
                .body("state", equalTo("SUSPENDED"))
                .body("allowedActions", empty());
    }

    @Test
    void R34_an_amendment_takes_effect_when_the_major_adjustment_that_it_follows_is_approved() {
        String path = api.signed("PPP");
        following(path, "NONE").statusCode(422).body("rule", equalTo("R34"));
        following(path, "MAJOR.WITHDRAWN").statusCode(422).body("errors[0].pointer", equalTo("/adjustment"));

        following(path, "MAJOR.IN_CONSULTATION").statusCode(201).body("no", equalTo(1));
        signed(path, 1)
                .statusCode(409)
                .body("rule", equalTo("R34"))
                .body("state", equalTo("DRAFT"))
                .body("allowedActions", contains("sign"))
                .body("adjustmentState", equalTo("IN_CONSULTATION"));
        api.get(api.officer(), path + "/amendments/1").then().body("state", equalTo("DRAFT"));
        following(path, "DRAFT").statusCode(201);
        signed(path, 2).statusCode(409);
        following(path, "MAJOR.APPROVED").statusCode(201);
        signed(path, 3).statusCode(200).body("state", equalTo("EFFECTIVE"));
        following(path, "MINOR.CLASSIFIED").statusCode(201);
        signed(path, 4).statusCode(200);
    }

    @Test
    void R31_R34_a_later_end_follows_an_approved_adjustment_that_extends_this_agreement_so_far() {
        String path = api.signed("PPP");

        longer(path, "2099-12-31", null)
                .statusCode(422)
                .body("rule", equalTo("R31"))
                .body("errors[0].pointer", equalTo("/adjustment"));
        for (String other :
                List.of("MAJOR.APPROVED", "MAJOR.AG-QQQ.2099-12-31.APPROVED", "MAJOR.AG-PPP.2099-12-30.APPROVED")) {
            longer(path, "2099-12-31", other).statusCode(422).body("rule", equalTo("R34"));
        }
        longer(path, "2099-12-31", "MAJOR.AG-PPP.2099-12-31.CONSULTED").statusCode(201);
        signed(path, 1).statusCode(409).body("rule", equalTo("R34"));
        longer(path, "2099-12-30", "MAJOR.AG-PPP.2099-12-31.APPROVED").statusCode(201);
        signed(path, 2).statusCode(200).body("state", equalTo("EFFECTIVE"));
        longer(path, Api.end(), null).statusCode(201);
    }

    @Test
    void an_end_that_is_not_in_effect_yet_does_not_end_the_agreement() {
        String path = api.signedSince("PPP", "2021-01-01");
        shorter(path, tomorrow(), LocalDate.parse(tomorrow()).plusDays(1)).statusCode(201);
        signed(path, 1).statusCode(200).body("state", equalTo("SIGNED"));

        api.get(api.officer(), path)
                .then()
                .body("state", equalTo("ACTIVE"))
                .body("endsOn", equalTo(Api.end()))
                .body("amendments.state", contains("SIGNED"));
        api.inReview("D1");
    }

    @Test
    void another_end_takes_effect_before_the_agreement_has_ended_by_it_or_without_it() {
        String path = api.signedSince("PPP", "2021-01-01");
        LocalDate soon = LocalDate.parse(tomorrow()).plusDays(1);
        String adjustment = "MAJOR.AG-PPP.2099-12-31.APPROVED";
        shorter(path, tomorrow(), soon.plusDays(1))
                .statusCode(422)
                .body("errors.pointer", contains("/effectiveFrom"))
                .body("errors.code", contains("after-end"));
        LocalDate ended = LocalDate.parse(Api.end()).plusDays(2);
        moved(path, "2099-12-31", ended, adjustment).statusCode(422).body("errors.code", contains("after-end"));
        moved(path, "2099-12-31", ended.minusDays(1), adjustment)
                .statusCode(201)
                .body("no", equalTo(1));

        shorter(path, tomorrow(), soon).statusCode(201);
        signed(path, 2).statusCode(200);
        signed(path, 1).statusCode(422).body("errors.code", hasItems("after-end"));
    }

    private ValidatableResponse shorter(String path, String endsOn, LocalDate effectiveFrom) {
        return moved(path, endsOn, effectiveFrom, null);
    }

    private ValidatableResponse moved(
            String path, String endsOn, LocalDate effectiveFrom, @Nullable String adjustment) {
        String followed = adjustment == null ? "" : ", \"adjustment\": \"" + adjustment + "\"";
        return api.post(api.officer(), path + "/amendments", """
                        {"reason": "Another end", "endsOn": "%s", "effectiveFrom": "%s"%s}""".formatted(endsOn, effectiveFrom, followed))
                .then();
    }

    private ValidatableResponse longer(String path, String endsOn, @Nullable String adjustment) {
        String followed = adjustment == null ? "" : ", \"adjustment\": \"" + adjustment + "\"";
        return api.post(
                        api.officer(),
                        path + "/amendments",
                        "{\"reason\": \"Longer\", \"endsOn\": \"" + endsOn + "\"" + followed + "}")
                .then();
    }

    private ValidatableResponse following(String path, String adjustment) {
        String amendment =
                amendmentOf("-1.00").replace("\"reason\"", "\"adjustment\": \"" + adjustment + "\", \"reason\"");
        return api.post(api.officer(), path + "/amendments", amendment).then();
    }

    private ValidatableResponse signed(String path, int no) {
        return api.verb(api.controller(), path + "/amendments/" + no, "sign", "{\"signedOn\": \"2026-03-20\"}")
                .then();
    }

    @Test
    void an_amendment_is_not_signed_before_its_agreement() {
        String path = api.signed("PPP");
        api.post(api.officer(), path + "/amendments", amendmentOf("-1.00"))
                .then()
                .statusCode(201);

        api.verb(api.controller(), path + "/amendments/1", "sign", "{\"signedOn\": \"2020-11-30\"}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("before-agreement"));
        api.verb(api.controller(), path + "/amendments/1", "sign", "{\"signedOn\": \"2020-12-01\"}")
                .then()
                .statusCode(200);
    }

    private static String amendmentOf(String amount) {
        return "{\"reason\": \"Less\", \"commitments\": [" + Api.commitment("L01", "AA-GRANT", amount) + "]}";
    }

    @Test
    void an_abandoned_agreement_stays_abandoned() {
        api.assessed("PPP");
        draft("AG-1", "2021-01-01", Api.end());
        api.verb(api.officer(), "/agreements/AG-1", "abandon", "{\"reason\": \"Another way\"}")
                .then()
                .statusCode(200)
                .body("allowedActions", empty());

        api.verb(api.officer(), "/agreements/AG-1", "clear", "")
                .then()
                .statusCode(409)
                .body("state", equalTo("ABANDONED"));
        draft("AG-1", "2021-01-01", Api.end()).then().statusCode(409);
    }

    @Test
    void nobody_signs_in_the_future_or_what_has_changed_since() {
        api.assessed("PPP");
        String version = draft("AG-1", "2021-01-01", Api.end()).header("ETag");
        api.verb(api.officer(), "/agreements/AG-1", "clear", "");

        api.verb(api.controller(), "/agreements/AG-1", "sign", "{\"signedOn\": \"2098-12-01\"}")
                .then()
                .statusCode(422);
        api.verb(api.controller(), "/agreements/AG-1", "sign", "{\"signedOn\": \"2020-12-01\"}", "k", version)
                .then()
                .statusCode(412);
    }

    @Test
    void another_service_reads_the_terms_with_their_lines_once_signed() {
        String path = api.signed("PPP");
        String internal = "/internal/v1/programmes/" + api.programme;

        api.as(Tokens.ofService("reporting"))
                .basePath(internal)
                .get(path)
                .then()
                .statusCode(200)
                .body("lines.line", contains("L01"))
                .body("lines[0].amount", equalTo("150.00"))
                .body("lines[0].commitments.contribution", contains("AA-GRANT", "BB-2026"));
        draft("AG-2", "2021-01-01", Api.end());
        api.as(Tokens.ofService("reporting"))
                .basePath(internal)
                .get("/agreements/AG-2")
                .then()
                .body("state", equalTo("DRAFT"))
                .body("lines", empty());
        api.as(api.officer()).basePath(internal).get(path).then().statusCode(403);
    }

    private io.restassured.response.Response draft(String ref, String startsOn, String endsOn) {
        String money = Api.commitment("L01", "AA-GRANT", "100.00");
        return api.post(api.officer(), "/agreements", Api.agreement(ref, "PPP", startsOn, endsOn, money));
    }

    private static String tomorrow() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();
    }
}

package org.codonor.contributions.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.codonor.common.identity.Role;
import org.codonor.contributions.House;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.Test;

/** How a signed arrangement is amended, and who may. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AmendmentTest {
    private static final String END = "{\"kind\":\"END_DATE\",\"endsOn\":\"2029-06-30\"}";

    @Test
    void an_amendment_is_a_draft_until_it_is_signed_and_holds_from_its_day_on() {
        Understanding mou = Understanding.reached();
        LocalDate day = mou.today.plusDays(40);

        String amendment = mou.drafted(day, END);
        mou.read(amendment)
                .body("state", equalTo("DRAFT"))
                .body("ref", equalTo("MOU-1"))
                .body("allowedActions", empty());
        mou.house
                .patch(
                        Role.LEAD_OFFICER,
                        amendment,
                        "{\"documentRef\":\"D-1\",\"changes\":[" + END + "," + Understanding.DAYS + "]}")
                .statusCode(200)
                .body("changes.kind", contains("END_DATE", "TERMS"))
                .body("allowedActions", contains("change", "sign", "withdraw"));
        mou.sign(amendment)
                .statusCode(200)
                .body("state", equalTo("SIGNED"))
                .body("documentRef", equalTo("D-1"))
                .body("allowedActions", contains("withdraw"));

        mou.read("arrangements/MOU")
                .body("endsOn", equalTo("2030-12-31"))
                .body("terms.consultationDays", nullValue())
                .body("amendments.state", contains("SIGNED"));
        mou.clock(day);
        mou.read("arrangements/MOU")
                .body("endsOn", equalTo("2029-06-30"))
                .body("terms.consultationDays", equalTo(15))
                .body("terms.reporting", equalTo("c"))
                .body("amendments.state", contains("EFFECTIVE"));
        mou.read("arrangements/MOU/amendments?limit=1").body("items.state", contains("EFFECTIVE"));
        mou.withdraw(amendment).statusCode(409).body("state", equalTo("EFFECTIVE"));
        mou.house
                .get(Role.AUDITOR, "contributions-audit?object=MOU-1")
                .statusCode(200)
                .body("items.size()", equalTo(3));
    }

    @Test
    void R35_R36_a_consultation_goes_by_the_terms_of_the_day_on_which_it_is_opened() {
        Understanding mou = Understanding.reached();
        String before = "consultations/" + mou.consulted("\"RS\"", "\"CA1\"") + "-R1";
        String deadline = mou.read(before).extract().path("deadline");

        mou.signed(mou.today, Understanding.DAYS);
        String after = "consultations/" + mou.consulted("\"RS\"", "\"CA1\"") + "-R1";

        mou.read(before).body("deadline", equalTo(deadline)).body("requests.tacitConsent", contains(false));
        mou.read(after).body("requests.tacitConsent", contains(true));
        assertThat(mou.read(after).extract().<String>path("deadline")).isGreaterThan(deadline);
    }

    @Test
    void only_a_signed_arrangement_that_goes_on_is_amended() {
        Understanding mou = Understanding.reached();
        House house = mou.house;
        String body = """
                {"reason":"because","effectiveFrom":"%s","changes":[%s]}""".formatted(mou.today, END);
        house.create("arrangements", """
                {"ref":"SECOND","donor":"CD","type":"DELEGATED_COOPERATION","effectiveFrom":"2026-02-18",
                 "endsOn":"2030-12-31"}""");
        String amendment = mou.drafted(mou.today, END);

        house.post(Role.LEAD_OFFICER, house.path("arrangements/SECOND/amendments"), body)
                .statusCode(409)
                .body("state", equalTo("DRAFT"))
                .body("allowedActions", hasItem("sign"));
        house.post(Role.LEAD_OFFICER, house.path("arrangements/NONE/amendments"), body)
                .statusCode(404);
        house.post(Role.CO_DONOR, house.path("arrangements/MOU/amendments"), body)
                .statusCode(403);
        house.get(Role.LEAD_OFFICER, "arrangements/MOU/amendments/2").statusCode(404);
        house.verb(Role.LEAD_OFFICER, "arrangements/MOU", "terminate", """
                {"reason":"they part","terminatesOn":"%s"}""".formatted(mou.today.plusDays(9)))
                .statusCode(200)
                .body("allowedActions", not(hasItem("amendments")));
        mou.sign(amendment).statusCode(409);
        mou.withdraw(amendment).statusCode(200).body("state", equalTo("WITHDRAWN"));
        mou.sign(amendment).statusCode(409).body("allowedActions", empty());
    }

    @Test
    void a_signature_is_for_what_was_read_and_done_once() {
        Understanding mou = Understanding.reached();
        String amendment = mou.drafted(mou.today.plusDays(1), END);
        String signature = "{\"signedOn\":\"" + mou.today + "\"}";
        String stale = mou.house.etag(Role.LEAD_OFFICER, amendment);
        mou.house.patch(Role.LEAD_OFFICER, amendment, "{\"reason\":\"better\"}").statusCode(200);

        mou.house
                .verb(Role.LEAD_OFFICER, amendment, "sign", signature, stale)
                .then()
                .statusCode(412);
        mou.read(amendment).body("state", equalTo("DRAFT"));
        String now = mou.house.etag(Role.LEAD_OFFICER, amendment);
        String key = UUID.randomUUID().toString();
        for (String hit : new String[] {null, "true"}) {
            mou.house
                    .as(Role.LEAD_OFFICER)
                    .header("Idempotency-Key", key)
                    .header("If-Match", now)
                    .contentType("application/json")
                    .body(signature)
                    .post(mou.house.path(amendment + "/sign"))
                    .then()
                    .statusCode(200)
                    .header("Idempotency-Hit", hit == null ? nullValue() : equalTo(hit));
        }
    }

    @Test
    void R07_R10_R31_everything_that_is_wrong_is_told_at_once_and_nothing_changes() {
        Understanding mou = Understanding.reached();
        String amendment = mou.drafted(
                mou.today,
                "{\"kind\":\"TERMS\",\"terms\":{\"reporting\":\" \"}}",
                Understanding.amount("-1000.00"),
                Understanding.earmark("\"TR\"", "\"CA1\"", "ADJ-0"));

        mou.house
                .verb(Role.LEAD_OFFICER, amendment, "sign", "{\"signedOn\":\"" + mou.today.plusDays(1) + "\"}")
                .statusCode(422)
                .body("errors.pointer", hasItem("/signedOn"))
                .body("errors.find { it.rule == 'R07' }.pointer", equalTo("/changes/0/terms/reporting"))
                .body("errors.find { it.rule == 'R10' }.pointer", equalTo("/changes/1/change/amount"))
                .body("errors.find { it.rule == 'R31' }.pointer", equalTo("/changes/2/adjustment"));
        mou.read(amendment).body("state", equalTo("DRAFT"));
        mou.read("contributions/PLUS/history").body("deltas.source", contains("COMMITMENT"));
    }

    @Test
    void a_draft_that_can_never_be_right_is_refused() {
        Understanding mou = Understanding.reached();

        mou.draft(
                        LocalDate.of(2031, 1, 1),
                        END,
                        END,
                        Understanding.amount("0.00"),
                        "{\"kind\":\"AMOUNT\",\"contribution\":\"PLUS\",\"change\":{\"amount\":\"1.00\",\"currency\":\"DKK\"}}",
                        Understanding.until("2031-01-01"),
                        Understanding.earmark("\"XX\"", "", "ADJ-0"),
                        "{\"kind\":\"EARMARK_LIFTED\",\"contribution\":\"GRANT\"}")
                .statusCode(422)
                .body("errors.code", hasItem("after-end"))
                .body("errors.code", hasItem("before-start"))
                .body("errors.code", hasItem("twice"))
                .body("errors.find { it.code == 'zero' }.pointer", equalTo("/changes/2/change/amount"))
                .body("errors.find { it.code == 'currency' }.pointer", equalTo("/changes/3/change/currency"))
                .body("errors.pointer", hasItem("/changes/4/availableTo"))
                .body("errors.pointer", hasItem("/changes/5/earmark/geos/0"))
                .body("errors.pointer", hasItem("/changes/6/contribution"));
        mou.draft(mou.today, "{\"kind\":\"TERMS\",\"terms\":{\"reporting\":null}}")
                .statusCode(422);
        mou.house
                .as(Role.LEAD_OFFICER)
                .get(mou.house.path("arrangements/MOU/amendments"))
                .then()
                .body("items", empty());
    }

    @Test
    void R10_an_amendment_takes_no_effect_in_the_past() {
        Understanding mou = Understanding.reached();
        String amendment = mou.drafted(mou.today.minusDays(1), END);

        mou.sign(amendment).statusCode(422).body("errors.pointer", contains("/effectiveFrom"));
        mou.house
                .patch(Role.LEAD_OFFICER, amendment, "{\"effectiveFrom\":\"" + mou.today + "\"}")
                .statusCode(200);
        mou.sign(amendment).statusCode(200).body("state", equalTo("EFFECTIVE"));
    }

    @Test
    void a_change_that_has_no_kind_or_not_its_shape_is_malformed() {
        Understanding mou = Understanding.reached();
        for (String change : new String[] {
            "{\"kind\":\"PRICE\",\"endsOn\":\"2029-06-30\"}",
            "{\"endsOn\":\"2029-06-30\"}",
            END.replace("endsOn", "endOn"),
            Understanding.amount("1.0"),
            "{\"kind\":\"AVAILABILITY\",\"contribution\":\"PLUS\"}"
        }) {
            mou.draft(mou.today, change)
                    .statusCode(400)
                    .body("errors.size()", lessThan(4))
                    .body("errors.pointer", everyItem(startsWith("/changes/0")));
        }
    }
}

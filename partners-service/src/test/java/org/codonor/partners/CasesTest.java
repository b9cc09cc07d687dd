package org.codonor.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.Test;

/** What a case tells of its hold on payments (R52), and what it is answered. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(StandIn.class)
class CasesTest {
    private final Api api = new Api();
    private final UUID id = UUID.randomUUID();

    @Test
    void R52_a_hold_is_in_force_once_stored_and_says_what_was_on_its_way() {
        api.signed("PPP");
        api.inReview("D1");
        api.approved("D2");

        Response held = told(api, id, 2, true, true);
        held.then()
                .statusCode(200)
                .body("heldAt", notNullValue())
                .body("requestsInFlight.ref", contains("D1", "D2"))
                .body("requestsInFlight.state", contains("IN_REVIEW", "APPROVED"));

        assertThat(told(api, id, 3, true, true).<String>path("heldAt")).isEqualTo(held.path("heldAt"));
        assertThat(told(api, id, 1, true, false).<String>path("heldAt"))
                .as("an older version changes nothing")
                .isEqualTo(held.path("heldAt"));
    }

    @Test
    void a_hold_ends_with_the_case_or_when_it_lets_go() {
        api.signed("PPP");
        told(api, id, 1, true, true);

        told(api, id, 2, true, false).then().body("heldAt", equalTo(null)).body("requestsInFlight", empty());
        told(api, id, 3, true, true).then().body("heldAt", notNullValue());
        told(api, id, 4, false, true).then().body("heldAt", equalTo(null));
    }

    @Test
    void a_case_is_about_one_agreement_and_told_by_who_keeps_it() {
        api.signed("PPP");
        api.signed("QQQ");
        told(api, id, 1, true, true);

        api.tell("/cases/reporting/" + id, body(2, true, true).replace("AG-PPP", "AG-QQQ"))
                .then()
                .statusCode(422);
        api.tell("/cases/reporting/" + id, body(2, true, true).replace("AG-PPP", "AG-NONE"))
                .then()
                .statusCode(404);
        api.tell("/cases/contributions/" + id, body(2, true, true)).then().statusCode(403);
    }

    static Response told(Api api, UUID id, int version, boolean open, boolean hold) {
        return api.tell("/cases/reporting/" + id, body(version, open, hold));
    }

    /** The case goes on, and its claim was issued to the partner. */
    static void issued(Api api, UUID id, int version) {
        String told = body(version, true, false).replace("\"self\"", "\"claimRef\": \"IRR-1\", \"self\"");
        assertThat(api.tell("/cases/reporting/" + id, told).statusCode()).isEqualTo(200);
    }

    private static String body(int version, boolean open, boolean hold) {
        return """
                {"version": %d, "ref": "IRR-1", "agreement": "AG-PPP", "open": %s, "paymentHold": %s,
                 "holdReason": "Vouchers are missing.", "openedOn": "2026-02-01",
                 "self": "/v1/programmes/P/irregularities/IRR-1"}""".formatted(version, open, hold);
    }
}

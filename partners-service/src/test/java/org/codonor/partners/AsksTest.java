package org.codonor.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of an intent when the ledger is silent, slow of speech, or asked twice. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(StandIn.class)
class AsksTest {
    private final Api api = new Api();

    @Inject
    DataSource database;

    @BeforeEach
    void an_agreement_is_in_force() {
        api.signed("PPP");
    }

    @AfterEach
    void the_ledger_has_nothing_to_complain_of() {
        assertThat(Api.complaints()).isEmpty();
    }

    @Test
    void without_an_answer_in_time_the_request_waits_and_the_sweeper_finishes_it() throws Exception {
        String path = api.inReview("D1");
        String version = api.get(api.controller(), path).header("ETag");
        api.ledger("mute");

        api.verb(api.controller(), path, "approve", "", "key", version)
                .then()
                .statusCode(202)
                .header("Location", endsWith(path))
                .body("state", equalTo("APPROVING"))
                .body("allowedActions", empty())
                .body("ask.outcome", equalTo("UNKNOWN"));
        api.verb(api.controller(), path, "approve", "", "key", version)
                .then()
                .statusCode(202)
                .header("Idempotency-Hit", equalTo("true"));
        api.verb(api.finance(), path, "return", "{\"reason\": \"Wait\"}")
                .then()
                .statusCode(409)
                .body("state", equalTo("APPROVING"));

        api.ledger("accept");
        assertThat(swept(path)).isEqualTo("APPROVED");
        api.get(api.finance(), path)
                .then()
                .body("approvedBy.subject", equalTo("controller"))
                .body("approvedBy.party", equalTo("AA"));
        api.verb(api.controller(), path, "approve", "", "key", version)
                .then()
                .statusCode(200)
                .header("Idempotency-Hit", equalTo("true"))
                .body("state", equalTo("APPROVED"));
    }

    @Test
    void an_effect_whose_answer_was_lost_is_asked_for_again_and_done_once() throws Exception {
        String path = api.approved("D1");
        String id = api.get(api.finance(), path).path("id");
        api.ledger("deaf");

        api.verb(api.finance(), path, "pay", Api.payment("B-1")).then().statusCode(202);
        api.ledger("accept");

        assertThat(swept(path)).isEqualTo("PAID");
        assertThat(api.heard(id)).isEqualTo("reserve/1 x1\npay/1 x2");
    }

    @Test
    void a_late_refusal_turns_the_intent_back_and_the_corrected_retry_really_runs() throws Exception {
        String path = api.approved("D1");
        api.ledger("down");
        api.verb(api.finance(), path, "pay", Api.payment("B-1"), "key").then().statusCode(202);

        api.ledger("refuse R54");
        assertThat(swept(path)).isEqualTo("APPROVED");
        api.get(api.finance(), path)
                .then()
                .body("payment", equalTo(null))
                .body("ask.outcome", equalTo("REFUSED"))
                .body("ask.refusal.available.amount", equalTo("1.00"));

        api.ledger("accept");
        api.verb(api.finance(), path, "pay", Api.payment("B-1"), "key")
                .then()
                .statusCode(200)
                .body("ask.attempt", equalTo(2));
    }

    @Test
    void a_key_stands_for_one_request_with_one_body() {
        String path = api.approved("D1");
        api.verb(api.finance(), path, "pay", Api.payment("B-1"), "key").then().statusCode(200);

        api.verb(api.finance(), path, "pay", Api.payment("B-1"), "key", "\"any\"")
                .then()
                .statusCode(200)
                .header("Idempotency-Hit", equalTo("true"));
        api.verb(api.finance(), path, "pay", Api.payment("B-2"), "key")
                .then()
                .statusCode(422)
                .body("type", equalTo("/errors/idempotency-key-reused"));
    }

    private String swept(String path) throws SQLException, InterruptedException {
        return Swept.state(api, database, path);
    }
}

package org.codonor.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(StandIn.class)
class PartnersServiceTest {
    private final Api api = new Api();

    @AfterEach
    void the_ledger_has_nothing_to_complain_of() {
        assertThat(Api.complaints()).isEmpty();
    }

    @Test
    void a_partner_is_registered_read_by_its_code_and_changed() {
        api.registered("PPP")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/v1/programmes/" + api.programme + "/partners/PPP"))
                .header("ETag", notNullValue())
                .body("kind", equalTo("STATE_AGENCY"));

        api.patch(api.officer(), "/partners/PPP", "{\"iatiId\": \"XM-1\", \"kind\": \"NATIONAL_INSTITUTION\"}")
                .then()
                .statusCode(200)
                .body("iatiId", equalTo("XM-1"))
                .body("kind", equalTo("NATIONAL_INSTITUTION"));
        api.patch(api.officer(), "/partners/PPP", "{\"iatiId\": null}")
                .then()
                .statusCode(200)
                .body("iatiId", equalTo(null));
    }

    @Test
    void a_code_is_given_once_and_R46_ties_the_audit_to_the_kind() {
        api.registered("PPP").then().statusCode(201);
        api.registered("PPP").then().statusCode(409).body("type", equalTo("/errors/duplicate"));

        api.patch(api.officer(), "/partners/PPP", "{\"kind\": \"UN_BODY\"}")
                .then()
                .statusCode(422)
                .body("rule", equalTo("R46"))
                .body("errors[0].pointer", equalTo("/auditRegime"));
    }

    @Test
    void a_programme_that_does_not_exist_is_404_and_an_unreachable_one_503() {
        api.ledger("down");
        api.registered("PPP").then().statusCode(503).header("Retry-After", notNullValue());

        api.ledger("accept");
        api.registered("PPP").then().statusCode(201);
        api.ledger("down");
        api.get(api.officer(), "/partners").then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void a_partner_sees_itself_and_nobody_else() {
        api.registered("PPP");
        api.registered("QQQ");

        api.get(api.partner(), "/partners").then().statusCode(200).body("items.code", contains("PPP"));
        api.get(api.partner(), "/partners/QQQ").then().statusCode(404);
        api.get(api.officer(), "/partners?limit=1")
                .then()
                .body("items.code", contains("PPP"))
                .body("next", notNullValue());
    }
}

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

        api.patch(api.officer(), "/partners/PPP", """
                        {"generalAgreement": {"reference": "GA-1"}, "kind": "NATIONAL_INSTITUTION"}""")
                .then()
                .statusCode(200)
                .body("generalAgreement.reference", equalTo("GA-1"))
                .body("kind", equalTo("NATIONAL_INSTITUTION"));
        api.patch(api.officer(), "/partners/PPP", "{\"generalAgreement\": null}")
                .then()
                .statusCode(200)
                .body("generalAgreement", equalTo(null));
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

    @Test
    void a_partner_maintains_how_it_is_known_and_reached_and_nothing_else() {
        api.registered("PPP");
        String own = """
                {"contacts": [{"function": "Head of finance", "email": "finance@ppp.example", "phone": "+45 33 92 00 00"}],
                 "identifiers": [{"scheme": "IATI", "value": "XM-DAC-47066"}, {"scheme": "UNGM", "value": "1"}],
                 "profile": "We build things."}""";

        api.patch(api.partner(), "/partners/PPP", own)
                .then()
                .statusCode(200)
                .body("contacts.function", contains("Head of finance"))
                .body("identifiers.scheme", contains("IATI", "UNGM"));
        api.patch(api.partner(), "/partners/PPP", "{\"auditRegime\": \"NATIONAL_AUDIT\"}")
                .then()
                .statusCode(403)
                .body("member", equalTo("auditRegime"));
        api.patch(api.otherPartner(), "/partners/PPP", own).then().statusCode(404);
    }

    @Test
    void a_contact_is_a_function_and_an_identifier_begins_with_a_list_that_is_known() {
        api.registered("PPP");

        api.patch(api.officer(), "/partners/PPP", """
                        {"contacts": [{"function": "Head", "email": "head@ppp.example", "name": "Somebody"}]}""").then().statusCode(400);
        api.patch(api.officer(), "/partners/PPP", """
                        {"identifiers": [{"scheme": "ORG_ID", "value": "ZZ-NONE-1"}]}""")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/identifiers/0/value"));
    }
}

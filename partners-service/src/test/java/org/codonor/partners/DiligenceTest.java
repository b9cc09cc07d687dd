package org.codonor.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Due diligence: what counts, what it asks for, and who reads what (R42). */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(StandIn.class)
class DiligenceTest {
    private static final String FIRST = "/due-diligence-assessments/DD-PPP-1";

    private final Api api = new Api();

    @AfterEach
    void the_ledger_has_nothing_to_complain_of() {
        assertThat(Api.complaints()).isEmpty();
    }

    @Test
    void R42_the_newest_valid_one_counts_and_warns_before_it_runs_out() {
        api.assessed("PPP");
        api.get(api.officer(), "/partners/PPP")
                .then()
                .body("dueDiligence.ref", equalTo("DD-PPP-1"))
                .body("dueDiligence.state", equalTo("VALID"))
                .body("dueDiligence.overdueConditions", equalTo(1));

        api.diligence("PPP", "2021-01-01", "2021-12-31").then().statusCode(201).body("state", equalTo("EXPIRED"));
        api.get(api.officer(), "/partners/PPP").then().body("dueDiligence.ref", equalTo("DD-PPP-1"));
        String soon =
                java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusDays(30).toString();
        api.diligence("PPP", "2022-01-01", soon).then().statusCode(201).body("state", equalTo("EXPIRING"));
        api.get(api.officer(), "/partners/PPP")
                .then()
                .body("dueDiligence.ref", equalTo("DD-PPP-3"))
                .body("dueDiligence.state", equalTo("EXPIRING"));
        api.get(api.officer(), "/due-diligence-assessments?partner=PPP")
                .then()
                .body("items.state", contains("EXPIRING", "EXPIRED", "SUPERSEDED"));
    }

    @Test
    void a_partner_reads_its_rating_and_conditions_not_what_was_found() {
        api.assessed("PPP");
        api.assessed("QQQ");

        api.get(api.partner(), FIRST)
                .then()
                .statusCode(200)
                .body("riskRating", equalTo("MODERATE"))
                .body("conditions[0].state", equalTo("OVERDUE"))
                .body("conditions[0].allowedActions", hasSize(0))
                .body("findings", equalTo(null));
        api.get(api.officer(), FIRST).then().body("findings", hasSize(1));
        api.get(api.partner(), "/due-diligence-assessments").then().body("items", hasSize(1));
        String foreign = api.get(api.otherPartner(), FIRST)
                .then()
                .statusCode(404)
                .extract()
                .asString();
        String absent =
                api.get(api.otherPartner(), "/due-diligence-assessments/NONE").asString();
        assertThat(IsolationTest.plain(foreign)).isEqualTo(IsolationTest.plain(absent));
    }

    @Test
    void a_condition_is_met_with_evidence_or_waived_with_a_reason_once() {
        api.assessed("PPP");
        String met = "{\"metOn\": \"2020-05-01\", \"evidence\": \"Archive plan\"}";

        api.verb(api.officer(), FIRST, "conditions/1/meet", met.replace("2020", "2019"))
                .then()
                .statusCode(422);
        api.verb(api.officer(), FIRST, "conditions/1/meet", met)
                .then()
                .statusCode(200)
                .body("conditions[0].state", equalTo("MET"))
                .body("conditions[0].decidedBy.subject", equalTo("officer"));
        api.verb(api.controller(), FIRST, "conditions/1/waive", "{\"reason\": \"Closed\"}")
                .then()
                .statusCode(409);
        api.verb(api.controller(), FIRST, "conditions/2/waive", "{\"reason\": \"Closed\"}")
                .then()
                .statusCode(404);
    }

    @Test
    void the_register_is_told_when_to_renew_it() {
        api.assessed("PPP");
        String id = api.get(api.officer(), FIRST).path("id");

        api.diligence("PPP", "2021-01-01", Api.end()).then().statusCode(201);

        assertThat(api.told(id))
                .isEqualTo("partners v1 Renew the due diligence of PPP\npartners v2 Renew the due diligence of PPP");
    }

    @Test
    void nobody_assesses_in_the_future_or_a_stranger() {
        api.registered("PPP");

        api.diligence("PPP", "2098-01-01", "2099-01-01").then().statusCode(422);
        api.diligence("PPP", "2021-01-01", "2020-01-01").then().statusCode(422);
        api.diligence("ZZZ", "2021-01-01", "2022-01-01").then().statusCode(422);
    }
}

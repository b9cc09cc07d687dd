package org.codonor.reporting.irregularity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.codonor.reporting.Neighbours;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where recovered money goes, and what the ledger hears of it. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(Neighbours.class)
class DispositionTest {
    private static final String REUSE =
            "{\"disposition\":\"REUSE_IN_PROGRAMME\",\"decision\":\"DEC-1\",\"reason\":\"Both agreed\"}";

    @AfterEach
    void everything_asked_and_answered_was_as_the_contracts_say() {
        assertThat(Neighbours.broken()).isEmpty();
    }

    @Test
    void r95_the_ledger_is_told_where_recovered_money_goes_once_the_claim_is_issued_and_when_it_is_decided() {
        Office office = Office.open();
        String ref = CaseLedger.inRecovery(office);
        assertThat(told(office).path("claimRef").asText()).isEqualTo(ref);
        assertThat(told(office).path("disposition").asText()).isEqualTo("RETURN_TO_DONORS");
        assertThat(told(office).has("decidedOn")).isFalse();
        office.read(office.cases(), ref).then().body("money.claim.decidedOn", nullValue());

        CaseLedger.decision(office, ref, "AGREED", "LEAD");
        office.does(office::controller, ref, "decide-disposition", REUSE)
                .then()
                .statusCode(409)
                .body("rule", equalTo("R95"));
        assertThat(told(office).path("version").asInt()).isEqualTo(1);
        CaseLedger.decision(office, ref, "AGREED", "LEAD", "CO");
        office.ok(office.does(office::controller, ref, "decide-disposition", REUSE), "RECOVERY");

        assertThat(told(office).path("version").asInt()).isEqualTo(2);
        assertThat(told(office).path("disposition").asText()).isEqualTo("REUSE_IN_PROGRAMME");
        assertThat(told(office).path("decision").asText()).isEqualTo("DEC-1");
        assertThat(told(office).path("decidedOn").asText()).isNotEmpty();
        office.read(office.cases(), ref)
                .then()
                .body("money.claim.disposition", equalTo("REUSE_IN_PROGRAMME"))
                .body("money.claim.decidedOn", notNullValue());
        office.ok(
                office.does(
                        office::controller,
                        ref,
                        "decide-disposition",
                        "{\"disposition\":\"RETURN_TO_DONORS\",\"reason\":\"After all\"}"),
                "RECOVERY");
        assertThat(told(office).path("version").asInt()).isEqualTo(3);
        assertThat(told(office).path("disposition").asText()).isEqualTo("RETURN_TO_DONORS");
    }

    /** The newest fact; facts are delivered before the answer to the change. */
    private static JsonNode told(Office office) {
        return Neighbours.asked(office.scene.internal("/dispositions/reporting/"))
                .getLast()
                .body();
    }
}

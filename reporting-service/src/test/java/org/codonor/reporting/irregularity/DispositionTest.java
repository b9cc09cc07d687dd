package org.codonor.reporting.irregularity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.codonor.reporting.Neighbours;
import org.codonor.test.Database;
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
                .body("money.claim.reason", equalTo("Both agreed"))
                .body("money.claim.decidedOn", notNullValue());
        office.read(office.scene.finance(), ref)
                .then()
                .body("sight", equalTo("MONEY"))
                .body("money.claim.disposition", equalTo("REUSE_IN_PROGRAMME"))
                .body("money.claim.reason", nullValue());
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

    @Test
    void r95_of_claims_that_were_issued_before_it_is_told_of_them_the_ledger_is_told_as_of_any() throws Exception {
        Office office = Office.open();
        String ref = CaseLedger.inRecovery(office);
        String issued = facts(office);
        assertThat(toldLater(office)).isEqualTo(issued);

        CaseLedger.decision(office, ref, "AGREED", "LEAD", "CO");
        office.ok(office.does(office::controller, ref, "decide-disposition", REUSE), "RECOVERY");
        String decided = facts(office);
        assertThat(decided).contains("DEC-1", "decidedOn").isNotEqualTo(issued);
        assertThat(toldLater(office)).isEqualTo(decided);
    }

    /** What the migration tells when nothing was told yet; once more it tells nothing. */
    private static String toldLater(Office office) throws SQLException, IOException {
        try (Connection owner = Database.owner();
                Statement change = owner.createStatement();
                InputStream migration =
                        DispositionTest.class.getResourceAsStream("/db/migration/V280__dispositions_told.sql")) {
            String script = new String(migration.readAllBytes(), StandardCharsets.UTF_8);
            change.execute("delete from facts_out where collection = 'dispositions' and programme = '"
                    + office.scene.programme() + "'");
            assertThat(change.executeUpdate(script)).isGreaterThan(0);
            assertThat(change.executeUpdate(script)).isZero();
        }
        return facts(office);
    }

    private static String facts(Office office) throws SQLException {
        try (Connection owner = Database.owner();
                ResultSet fact = owner.createStatement()
                        .executeQuery("select target, id, state from facts_out where collection = 'dispositions'"
                                + " and programme = '" + office.scene.programme() + "'")) {
            fact.next();
            return fact.getString(1) + " " + fact.getString(2) + " " + fact.getString(3);
        }
    }

    /** The newest fact; facts are delivered before the answer to the change. */
    private static JsonNode told(Office office) {
        return Neighbours.asked(office.scene.internal("/dispositions/reporting/"))
                .getLast()
                .body();
    }
}

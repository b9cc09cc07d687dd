package org.codonor.contributions.adjustment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.codonor.common.identity.Role;
import org.codonor.contributions.House;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.Test;

/** Who carries what exchange rates did, and what follows for the next budget version (R18, R19). */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ExchangeTreatmentTest {
    @Test
    void R18_a_loss_is_asked_of_the_donor_then_absorbed_and_planned_of_the_lead_donors_money() {
        Table table = Table.laid();
        House house = table.house;
        house.received(1, "2026-03-05", "1800000.00", "8.52", "B1").statusCode(201);
        String minor = table.minor("A", "B", "1000.00");
        table.approve(minor).statusCode(409).body("type", endsWith("fx-untreated"));

        treat(house, "\"treatment\":\"BUDGET_REDUCTION\",\"dueOn\":\"2027-01-31\"")
                .statusCode(422)
                .body("errors.pointer", hasItem("/dueOn"));
        treat(house, "\"treatment\":\"TOP_UP_REQUEST\",\"dueOn\":\"2029-01-31\"")
                .statusCode(200)
                .body("state", equalTo("TREATED"))
                .body("topUpDueOn", equalTo("2029-01-31"))
                .body("allowedActions", contains("treat"));
        house.get(Role.CO_DONOR, "obligations?kind=TOP_UP")
                .body("items.ref", contains("TOP-UP-RC-B1"))
                .body("items.owner", contains("CD"))
                .body("items.dueOn", contains("2029-01-31"));
        treat(house, "\"treatment\":\"LEAD_ABSORBS\"").statusCode(200).body("allowedActions", empty());
        house.get(Role.CO_DONOR, "obligations?kind=TOP_UP").body("items", empty());
        table.approve(minor).statusCode(200);
        table.officer(minor, "implement", null).statusCode(200);

        String absorbed = table.classified(Table.body(
                "FX_TECHNICAL",
                "{\"fromLine\":\"A\",\"contribution\":\"POUNDS\",\"amount\":\"9000.00\"}",
                "{\"toLine\":\"A\",\"contribution\":\"GRANT\",\"amount\":\"9000.00\"}"));
        table.approve(absorbed).statusCode(200);
        table.officer(absorbed, "implement", null).statusCode(200);
        house.get(Role.AUDITOR, "budget-versions/BV-3").body("total", equalTo("330000.00"));
    }

    @Test
    void R18_R25_what_the_lead_donor_absorbs_may_be_planned_though_its_grant_is_planned_to_the_last() {
        House house =
                House.opened().withGrant().withPounds().withBudget("2026-02-18", "INITIAL", "299999000.00", "0.00");
        house.received(1, "2026-03-05", "1800000.00", "8.52", "B1").statusCode(201);
        treat(house, "\"treatment\":\"LEAD_ABSORBS\"").statusCode(200);

        house.get(Role.AUDITOR, "contributions/GRANT").body("available.amount", equalTo("300084000.00"));
        house.post(Role.CO_DONOR, house.path("earmark-checks"), """
                {"contribution":"GRANT","amount":{"amount":"84000.00","currency":"DKK"},"line":"L1","on":"%s",
                 "purpose":"PLAN"}""".formatted(house.today()))
                .body("allowed", equalTo(true));
        String absorbed = house.create(
                        "adjustments",
                        Table.body(
                                "FX_TECHNICAL",
                                "{\"toLine\":\"L1\",\"contribution\":\"GRANT\",\"amount\":\"84000.00\"}"))
                .extract()
                .path("ref");
        house.verb(Role.LEAD_OFFICER, "adjustments/" + absorbed, "classify", null)
                .statusCode(200);
        house.verb(Role.LEAD_CONTROLLER, "adjustments/" + absorbed, "approve", null)
                .statusCode(200);
    }

    @Test
    void R18_a_difference_is_booked_once_by_hand_or_by_an_adjustment() {
        House house =
                House.opened().withGrant().withPounds().withBudget("2026-02-18", "INITIAL", "1000.00", "1000000.00");
        house.received(1, "2026-03-05", "1800000.00", "8.52", "B1").statusCode(201);
        treat(house, "\"treatment\":\"BUDGET_REDUCTION\"").statusCode(200);
        String loss =
                Table.body("FX_TECHNICAL", "{\"fromLine\":\"L1\",\"contribution\":\"POUNDS\",\"amount\":\"44000.00\"}");
        String waiting = approved(house, loss);
        String late = house.create("adjustments", loss.replace("44000.00", "40000.00"))
                .extract()
                .path("ref");

        house.approve(house.submitted(House.budget("2026-04-01", "FX_TECHNICAL", "1000.00", "920000.00")))
                .statusCode(200)
                .body("no", equalTo(2));

        house.verb(Role.LEAD_OFFICER, "adjustments/" + waiting, "implement", null)
                .statusCode(422)
                .body("rule", equalTo("R18"))
                .body("errors[0].detail", containsString("-80000.00 of them is booked by BV-2"));
        house.verb(Role.LEAD_OFFICER, "adjustments/" + late, "classify", null)
                .statusCode(422)
                .body("rule", equalTo("R18"));
        house.verb(Role.LEAD_CONTROLLER, "adjustments/" + waiting, "withdraw", "{\"reason\":\"Booked by hand\"}")
                .statusCode(200);
        String rest = approved(house, loss.replace("44000.00", "4000.00"));
        house.verb(Role.LEAD_OFFICER, "adjustments/" + rest, "implement", null).statusCode(200);
        house.approve(house.submitted(House.budget(house.today(), "FX_TECHNICAL", "1000.00", "915999.99")))
                .statusCode(422)
                .body("rule", equalTo("R18"))
                .body("errors[0].detail", containsString("-84000.00 of them is booked by BV-2, BV-3"));
    }

    private static String approved(House house, String adjustment) {
        String ref = house.create("adjustments", adjustment).extract().path("ref");
        house.verb(Role.LEAD_OFFICER, "adjustments/" + ref, "classify", null).statusCode(200);
        house.verb(Role.LEAD_CONTROLLER, "adjustments/" + ref, "approve", null).statusCode(200);
        return ref;
    }

    @Test
    void R19_a_donor_that_carries_losses_is_asked_and_nothing_else() {
        House house = House.opened();
        house.create("arrangements", """
                {"ref":"MOU","donor":"CD","type":"DELEGATED_COOPERATION","effectiveFrom":"2026-02-18","endsOn":"2030-12-31",
                 "terms":{"contribution":"a","instalmentPlan":"b","reporting":"c","management":"d","audit":"e",
                          "fxRule":"DONOR"}}""");
        house.verb(Role.LEAD_OFFICER, "arrangements/MOU", "sign", "{\"signedOn\":\"2026-02-18\"}");
        house.create("contributions", House.POUNDS);
        house.verb(Role.LEAD_CONTROLLER, "contributions/POUNDS", "commit", null);
        house.received(1, "2026-03-05", "1800000.00", "8.52", "B1").statusCode(201);

        treat(house, "\"treatment\":\"LEAD_ABSORBS\"").statusCode(422).body("rule", equalTo("R19"));
        treat(house, "\"treatment\":\"TOP_UP_REQUEST\"").statusCode(200);
    }

    private static ValidatableResponse treat(House house, String members) {
        return house.verb(Role.LEAD_CONTROLLER, "fx-differences/RC-B1", "treat", "{" + members + "}");
    }
}

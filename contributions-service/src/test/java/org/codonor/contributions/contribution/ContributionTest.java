package org.codonor.contributions.contribution;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.codonor.common.identity.Role;
import org.codonor.contributions.House;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ContributionTest {
    @Test
    void R09_a_pledge_that_was_cancelled_was_never_committed() {
        House house = House.opened().withArrangement();
        house.create("contributions", House.POUNDS);
        house.verb(Role.LEAD_CONTROLLER, "contributions/POUNDS", "cancel", "{\"reason\":\"Other plans\"}")
                .statusCode(200);
        String before = java.time.LocalDate.parse(house.today()).minusDays(1).toString();

        house.get(Role.CO_DONOR, "contributions/POUNDS/history?asOf=" + before)
                .body("state", equalTo("PLEDGED"))
                .body("amount.amount", equalTo("0.00"));
        house.get(Role.CO_DONOR, "contributions/POUNDS/history?asOf=" + house.today())
                .body("state", equalTo("CANCELLED"));
    }

    @Test
    void what_is_wrong_with_an_amount_is_said_in_a_sentence_and_where_it_stands() {
        House house = House.opened().withArrangement();

        house.post(
                        Role.LEAD_OFFICER,
                        house.path("contributions"),
                        House.POUNDS.replace("\"amount\":\"3000000.00\"", "\"amount\":\"3000000.000\""))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/amount/amount"))
                .body("errors[0].detail", equalTo("An amount in GBP has exactly 2 decimals."));
    }

    @Test
    void R08_a_programme_has_one_lead_donor() {
        House house = House.opened();

        house.post(Role.LEAD_OFFICER, house.path("donors"), """
                {"code":"L2","name":"Second","role":"LEAD_DONOR","currency":"DKK","fiscalYearStartMonth":1}""")
                .statusCode(409)
                .body("rule", equalTo("R08"))
                .body("leadDonor", equalTo("LD"));
        house.get(Role.FIGURES_READER, "donors").body("items.code", contains("LD", "CD"));
    }

    @Test
    void R07_an_arrangement_is_not_signed_before_its_terms_are_stated() {
        House house = House.opened();
        house.create("arrangements", """
                {"ref":"MOU","donor":"CD","type":"DELEGATED_COOPERATION","effectiveFrom":"2026-02-18","endsOn":"2030-12-31",
                 "terms":{"contribution":"a","management":"d"}}""").body("state", equalTo("DRAFT"));

        house.verb(Role.LEAD_OFFICER, "arrangements/MOU", "sign", "{\"signedOn\":\"2026-02-18\"}")
                .statusCode(422)
                .body("rule", equalTo("R07"))
                .body("errors.pointer", contains("/terms/instalmentPlan", "/terms/reporting", "/terms/audit"));

        house.patch(Role.LEAD_OFFICER, "arrangements/MOU", """
                {"terms":{"instalmentPlan":"b","reporting":"c","audit":"e","reallocationPct":"7.5"}}""").statusCode(200).body("terms.management", equalTo("d"));
        house.verb(Role.LEAD_OFFICER, "arrangements/MOU", "sign", "{\"signedOn\":\"2026-02-18\"}")
                .statusCode(200)
                .body("state", equalTo("IN_FORCE"))
                .body("leadDonor", equalTo("LD"))
                .body("allowedActions", contains("amendments", "suspend", "terminate"));
        house.patch(Role.LEAD_OFFICER, "arrangements/MOU", "{\"documentRef\":\"X\"}")
                .statusCode(409);
    }

    @Test
    void R06_a_co_donors_contribution_is_committed_only_under_an_arrangement_in_force() {
        House house = House.opened();
        house.create("arrangements", """
                {"ref":"MOU","donor":"CD","type":"DELEGATED_COOPERATION","effectiveFrom":"2026-02-18","endsOn":"2030-12-31",
                 "terms":{"contribution":"a","instalmentPlan":"b","reporting":"c","management":"d","audit":"e"}}""");
        house.create("contributions", House.POUNDS)
                .body("state", equalTo("PLEDGED"))
                .body("available.amount", equalTo("0.00"))
                .body("indicative.amount", equalTo("25700000.00"));

        house.verb(Role.LEAD_CONTROLLER, "contributions/POUNDS", "commit", null)
                .statusCode(409)
                .body("rule", equalTo("R06"))
                .body("state", equalTo("PLEDGED"))
                .body("allowedActions", contains("commit", "cancel"));

        house.verb(Role.LEAD_OFFICER, "arrangements/MOU", "sign", "{\"signedOn\":\"2026-02-18\"}")
                .statusCode(200);
        house.verb(Role.LEAD_CONTROLLER, "contributions/POUNDS", "commit", null)
                .statusCode(200)
                .body("state", equalTo("COMMITTED"))
                .body("available.amount", equalTo("25700000.00"));
        house.verb(Role.LEAD_CONTROLLER, "contributions/POUNDS", "commit", null).statusCode(409);
    }

    @Test
    void R06_the_lead_donors_own_contribution_needs_its_approval() {
        House house = House.opened();

        house.post(Role.LEAD_OFFICER, house.path("contributions"), """
                {"donor":"LD","amount":{"amount":"1.00","currency":"DKK"},
                 "effectiveFrom":"2025-01-01","availableFrom":"2025-01-01","availableTo":"2030-12-31"}""")
                .statusCode(422)
                .body("rule", equalTo("R06"))
                .body("errors.pointer", contains("/approvalRef"));
    }

    @Test
    void R12_instalments_sum_to_the_contribution_to_the_minor_unit() {
        House house = House.opened().withArrangement();

        for (String second : new String[] {"1199999.99", "1200000.01"}) {
            house.post(Role.LEAD_OFFICER, house.path("contributions"), House.POUNDS.replace("1200000.00", second))
                    .statusCode(422)
                    .body("rule", equalTo("R12"))
                    .body("errors.pointer", contains("/instalments"));
        }
        house.create("contributions", House.POUNDS);
    }

    @Test
    void R13_an_instalment_of_a_fiscal_year_comes_before_it_ends() {
        House house = House.opened().withArrangement();

        house.post(
                        Role.LEAD_OFFICER,
                        house.path("contributions"),
                        House.POUNDS.replace(
                                "\"2026-03-27\",\"latestOn\":\"2026-03-31\"",
                                "\"2026-03-27\",\"latestOn\":\"2026-04-01\""))
                .statusCode(422)
                .body("rule", equalTo("R13"))
                .body("errors.pointer", contains("/instalments/1/latestOn"));
    }

    @Test
    void a_pledge_may_be_changed_until_it_is_committed() {
        House house = House.opened().withArrangement();
        house.create("contributions", House.POUNDS);

        house.patch(Role.LEAD_OFFICER, "contributions/POUNDS", "{\"indicativeRate\":\"8.5\",\"earmark\":null}")
                .statusCode(200)
                .body("indicative.amount", equalTo("25500000.00"))
                .body("earmark", org.hamcrest.Matchers.nullValue());
        house.verb(Role.LEAD_CONTROLLER, "contributions/POUNDS", "commit", null).statusCode(200);
        house.patch(Role.LEAD_OFFICER, "contributions/POUNDS", "{\"indicativeRate\":\"8.6\"}")
                .statusCode(409);
    }

    @Test
    void what_the_programme_does_not_know_is_refused_with_pointers() {
        House house = House.opened().withArrangement();

        house.post(
                        Role.LEAD_OFFICER,
                        house.path("contributions"),
                        House.POUNDS
                                .replace("\"RS\",", "\"XX\",")
                                .replace("\"effectiveFrom\":\"2026", "\"effectiveFrom\":\"2036"))
                .statusCode(422)
                .body("errors.pointer", hasItems("/earmark/geos/0", "/effectiveFrom"));
        house.post(Role.LEAD_OFFICER, house.path("geos"), """
                {"code":"ZZ","name":"Nowhere","kind":"COUNTRY"}""").statusCode(422);
        house.create("geos", """
                {"code":"XK","name":"In no list of Java's","kind":"COUNTRY"}""");
        house.post(Role.LEAD_OFFICER, house.path("outcomes"), """
                {"ref":"O","coreArea":"NONE","title":"x"}""")
                .statusCode(422)
                .body("rule", equalTo("R26"));
    }

    @Test
    void a_programme_exists_once_and_only_for_those_who_have_a_part_in_it() {
        House house = House.opened();

        house.post(Role.LEAD_OFFICER, "/v1/programmes", """
                {"code":"%s","title":"Again","currency":"DKK","timeZone":"UTC","startsOn":"2025-01-01","endsOn":"2030-12-31"}""".formatted(house.programme))
                .statusCode(409);
        house.post(Role.LEAD_OFFICER, "/v1/programmes", """
                {"code":"FOREIGN","title":"No","currency":"DKK","timeZone":"UTC","startsOn":"2025-01-01","endsOn":"2030-12-31"}""").statusCode(404);
        house.as(Role.LEAD_OFFICER).get("/v1/programmes/FOREIGN").then().statusCode(404);
        house.as(Role.CO_DONOR).get("/v1/programmes").then().body("items.code", contains(house.programme));
        house.as(Role.LEAD_OFFICER).get("/v1/me").then().body("allowedActions", hasItem("create-programme"));
        house.as(Role.PARTNER_FINANCE)
                .get("/v1/me")
                .then()
                .body("allowedActions", hasItem("submit-disbursement-request"));
        house.as(Role.CO_DONOR)
                .get("/v1/me")
                .then()
                .body("allowedActions", hasItem("answer-consultation"))
                .body("allowedActions", not(hasItem("create-programme")));
    }
}

package org.codonor.contributions.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.codonor.common.identity.Role;
import org.codonor.contributions.House;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class BudgetDifferenceTest {
    @Test
    void R24_the_difference_of_two_versions_shows_years_and_main_lines_as_json_and_csv() {
        House house = House.opened().withGrant();
        String budget = House.budget("2026-01-01", "INITIAL", "500.00", "0.00");
        String first = house.create("budget-versions", budget).extract().path("ref");
        String second = house.create(
                        "budget-versions",
                        budget.replace(
                                        "{\"year\":2026,\"amount\":\"1000.00\"}",
                                        "{\"year\":2026,\"amount\":\"900.00\"},{\"year\":2027,\"amount\":\"100.00\"}")
                                .replace("\"geo\":\"TR\"", "\"geo\":\"TR\",\"mainLine\":\"L1\""))
                .extract()
                .path("ref");
        String path = "budget-versions/" + first + "/difference?to=" + second;

        house.get(Role.CO_DONOR, path)
                .statusCode(200)
                .body("total", equalTo("0.00"))
                .body("rows", empty())
                .body("years.line", contains("L2", "L2"))
                .body("years.year", contains(2026, 2027))
                .body("years.difference", contains("-100.00", "100.00"))
                .body("members.member", contains("mainLine"))
                .body("members.before", contains("L2"))
                .body("members.after", contains("L1"));
        String csv = house.as(Role.CO_DONOR)
                .accept("text/csv")
                .get(house.path(path))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv).isEqualTo("""
                        line,mainLine,coreArea,geo,contribution,before,after,difference,change,currency,kind,year,member,saidBefore,saidAfter
                        L2,L1,ASY,TR,,1000.00,900.00,-100.00,CHANGED,DKK,YEAR,2026,,,
                        L2,L1,ASY,TR,,0.00,100.00,100.00,CHANGED,DKK,YEAR,2027,,,
                        L2,L1,ASY,TR,,,,,CHANGED,DKK,MEMBER,,mainLine,L2,L1
                        """.replace("\n", "\r\n"));
    }
}

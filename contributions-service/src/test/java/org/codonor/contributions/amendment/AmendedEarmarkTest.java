package org.codonor.contributions.amendment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.codonor.common.identity.Role;
import org.codonor.contributions.ask.Asking;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.Test;

/** How amendments change what contributions are restricted to: as the donors were asked, and as far as plans allow. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AmendedEarmarkTest {
    @Test
    void R31_R34_an_earmark_changes_once_the_donors_were_asked_and_only_once() {
        Understanding mou = Understanding.reached();
        String asked = mou.consulted("\"RS\",\"TR\"", "\"CA1\",\"ASY\"");
        String wider = Understanding.earmark("\"RS\",\"TR\"", "\"CA1\",\"ASY\"", asked);

        mou.sign(mou.drafted(mou.today, wider)).statusCode(422).body("rule", equalTo("R31"));
        String agreed = mou.agreed("\"TR\",\"RS\"", "\"ASY\",\"CA1\"");
        mou.signed(mou.today, wider.replace(asked, agreed));
        mou.sign(mou.drafted(
                        mou.today,
                        "{\"kind\":\"EARMARK_LIFTED\",\"contribution\":\"PLUS\",\"adjustment\":\"" + agreed + "\"}"))
                .statusCode(422)
                .body("errors.code", contains("used"));
    }

    @Test
    void R27_R28_money_goes_where_the_amended_earmark_allows_from_its_day_on() {
        Understanding mou = Understanding.reached();
        LocalDate day = mou.today.plusDays(40);
        String amendment = mou.signed(
                day,
                Understanding.earmark(
                        "\"RS\",\"TR\"", "\"CA1\",\"ASY\"", mou.agreed("\"RS\",\"TR\"", "\"CA1\",\"ASY\"")));
        String further = mou.agreed("\"RS\"", "\"CA1\"");
        String[] lines = {
            Understanding.line("L1", "CA1", "RS", "3000.00"), Understanding.line("L2", "ASY", "TR", "1000.00")
        };

        mou.house
                .post(
                        Role.LEAD_OFFICER,
                        mou.house.path("budget-versions"),
                        Understanding.budget(mou.today.toString(), "DECISION", lines))
                .statusCode(422)
                .body("errors.rule", contains("R27", "R28"));
        String version = mou.house.decided(Understanding.budget(day.toString(), "DECISION", lines));
        mou.house.approve(version).statusCode(200);
        mou.withdraw(amendment).statusCode(422).body("errors.rule", contains("R27", "R28"));
        mou.read(amendment).body("state", equalTo("SIGNED"));
        mou.sign(mou.drafted(day.plusDays(1), Understanding.earmark("\"RS\"", "\"CA1\"", further)))
                .statusCode(422)
                .body("errors.pointer", contains("/changes/0", "/changes/0"))
                .body("errors.rule", contains("R27", "R28"));
        mou.read("contributions/PLUS").body("earmark.geos", contains("RS", "WB-REG"));
        mou.clock(day);
        mou.read("contributions/PLUS").body("earmark.geos", contains("RS", "TR"));
    }

    @Test
    void R28_no_partner_that_contracts_it_is_left_outside() {
        Understanding mou = Understanding.reached();
        new Asking(mou.house.programme)
                .commit("A-1", "P", "L1", "PLUS", "4000.00")
                .then()
                .statusCode(200);
        String partner = "\"earmark\":{\"strictness\":\"%s\",\"partners\":[\"Q\"]}";
        String only = "{\"kind\":\"EARMARK\",\"contribution\":\"PLUS\",\"adjustment\":\"%s\",%s}";
        String hard = partner.formatted("HARD");
        String soft = partner.formatted("SOFT");

        mou.sign(mou.drafted(mou.today, only.formatted(mou.agreed(mou.consulted("," + hard)), hard)))
                .statusCode(422)
                .body("errors.code", contains("earmark-partner"));
        mou.signed(mou.today, only.formatted(mou.agreed(mou.consulted("," + soft)), soft));
    }

    @Test
    void R31_an_earmark_becomes_what_the_donors_were_asked_for_and_nothing_else() {
        Understanding mou = Understanding.reached();
        String agreed = mou.agreed("\"RS\",\"TR\"", "\"CA1\"");

        mou.sign(mou.drafted(mou.today, Understanding.earmark("\"RS\"", "\"CA1\"", agreed)))
                .statusCode(422)
                .body("errors.code", contains("not-asked"))
                .body("errors.pointer", contains("/changes/0/earmark"));
        mou.sign(mou.drafted(
                        mou.today,
                        "{\"kind\":\"EARMARK_LIFTED\",\"contribution\":\"PLUS\",\"adjustment\":\"" + agreed + "\"}"))
                .statusCode(422)
                .body("errors.code", contains("not-asked"));
        mou.house
                .post(Role.LEAD_OFFICER, mou.house.path("adjustments"), """
                        {"title":"Earmark","rationale":"Needed","type":"EARMARK","validFrom":"%s","earmarks":["PLUS"]}""".formatted(mou.today))
                .statusCode(422)
                .body("errors.pointer", contains("/earmarks/0"))
                .body("errors.rule", contains("R31"));
    }

    @Test
    void R31_the_amendment_that_carries_an_adjustment_out_implements_it() {
        Understanding mou = Understanding.reached();
        String lifted = mou.agreed(mou.consulted(""));
        String adjustment = "adjustments/" + lifted;
        mou.house.verb(Role.LEAD_CONTROLLER, adjustment, "implement", null).statusCode(409);

        String amendment = mou.signed(
                mou.today.plusDays(40),
                "{\"kind\":\"EARMARK_LIFTED\",\"contribution\":\"PLUS\",\"adjustment\":\"" + lifted + "\"}");
        mou.read(adjustment).body("state", equalTo("IMPLEMENTED")).body("resultingVersion", nullValue());
        mou.house
                .verb(Role.LEAD_CONTROLLER, adjustment, "withdraw", "{\"reason\":\"never made\"}")
                .statusCode(409);

        mou.withdraw(amendment).statusCode(200);
        mou.read(adjustment).body("state", equalTo("APPROVED"));
        mou.house
                .verb(Role.LEAD_CONTROLLER, adjustment, "withdraw", "{\"reason\":\"never made\"}")
                .body("state", equalTo("WITHDRAWN"));
    }
}

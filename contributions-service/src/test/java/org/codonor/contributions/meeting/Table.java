package org.codonor.contributions.meeting;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import org.codonor.common.identity.Role;
import org.codonor.contributions.House;
import org.codonor.test.Tokens;

/** A lead donor LD and a co-donor CD around a table, some time in 2029. */
final class Table {
    static final String PARTICIPANTS =
            "[{\"party\":\"LD\",\"role\":\"Head of unit\"},{\"party\":\"CD\",\"role\":\"Desk\"}]";
    static final String AGENDA = """
            [{"kind":"PROGRESS","title":"Progress"},{"kind":"BUDGET","title":"Budget"},
             {"kind":"WORK_PLAN","title":"Work plans"},{"kind":"IRREGULARITIES","title":"Irregularities"}]""";
    static final String PACK = """
            {"documents":[{"kind":"ANNUAL_REPORT","title":"Report","reference":"D-1"},
                          {"kind":"BUDGET_STATUS","title":"Status","reference":"D-2"},
                          {"kind":"WORK_PLAN","title":"Plans","reference":"D-3"},
                          {"kind":"CASE_LIST","title":"Cases","reference":"D-4"}]}""";

    final House house;

    Table(House house) {
        this.house = house;
    }

    /** With a co-donor whose contribution is committed. */
    static Table laid() {
        return new Table(House.opened().withPounds());
    }

    Table on(String day) {
        given().auth()
                .oauth2(Tokens.ofService("replay"))
                .contentType("application/json")
                .body("{\"now\":\"" + day + "T08:00:00Z\"}")
                .put("/internal/v1/programmes/" + house.programme + "/clock")
                .then()
                .statusCode(204);
        return this;
    }

    Table planned(String ref, String kind, String day) {
        house.create("meetings", """
                {"ref":"%s","kind":"%s","title":"Meeting","plannedOn":"%s","agenda":%s,"participants":%s}""".formatted(ref, kind, day, AGENDA, PARTICIPANTS));
        return this;
    }

    Table shared(String ref) {
        officer(ref, "share", PACK).statusCode(200);
        return this;
    }

    Table convened(String ref) {
        officer(ref, "convene", null).statusCode(200);
        return this;
    }

    /** A technical meeting of today, convened, to which only the lead donor comes. */
    Table alone(String ref) {
        house.create("meetings", """
                {"ref":"%s","kind":"TECHNICAL","title":"Keys","plannedOn":"2029-10-01",
                 "agenda":[{"kind":"OTHER","title":"Keys"}],"participants":[{"party":"LD","role":"Head"}]}""".formatted(ref));
        return convened(ref);
    }

    Table held(String ref, String day) {
        officer(ref, "hold", "{\"heldOn\":\"" + day + "\"}").statusCode(200);
        return this;
    }

    /** An annual meeting A of 2029-10-15, held that day. */
    static Table afterAnnualMeeting() {
        return laid().on("2029-09-28")
                .planned("A", "ANNUAL", "2029-10-15")
                .shared("A")
                .convened("A")
                .on("2029-10-15")
                .held("A", "2029-10-15");
    }

    ValidatableResponse officer(String meeting, String verb, String body) {
        return house.verb(Role.LEAD_OFFICER, "meetings/" + meeting, verb, body);
    }

    String proposed(String ref, String more) {
        house.create("decisions", "{\"ref\":\"%s\",\"text\":\"It is so.\",%s}".formatted(ref, more));
        return "decisions/" + ref;
    }
}

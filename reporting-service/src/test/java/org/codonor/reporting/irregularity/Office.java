package org.codonor.reporting.irregularity;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.function.Supplier;
import org.codonor.common.identity.Role;
import org.codonor.reporting.Neighbours;
import org.codonor.reporting.Scene;

/** The desk at which a test handles cases, and those around it. */
final class Office {
    static final String CASES = "irregularity-cases";
    final Scene scene = Scene.begin();

    /** The calendar counts, partners-service holds, the register registers. */
    static Office open() {
        var office = new Office();
        Neighbours.answer(
                office.scene.internal("/working-days"),
                200,
                "{\"from\":\"2026-11-16\",\"days\":5,\"date\":\"2026-11-23\",\"endsAt\":\"2026-11-23T23:00:00Z\"}");
        Neighbours.answer(
                office.scene.internal("/cases/"),
                200,
                "{\"heldAt\":\"2026-11-16T10:00:01.123456Z\",\"requestsInFlight\":[{\"ref\":\"D10\",\"state\":\"IN_REVIEW\"}]}");
        return office;
    }

    /** A case that the partner told and that is a C-case now. */
    String opened(String amounts, boolean hold) {
        String ref = told(suspicion(amounts));
        ok(does(ref, "assess", ""), "UNDER_ASSESSMENT");
        ok(
                does(ref, "open", "{\"reason\":\"Probable\",\"paymentHold\":" + hold + ",\"holdReason\":\"Wait\"}"),
                "C_CASE_OPEN");
        return ref;
    }

    /** Sends every planned notice of a case. */
    void sendsAll(String ref) {
        for (String notice :
                read(cases(), ref).jsonPath().<String>getList("notices.findAll { it.state == 'PLANNED' }.ref")) {
            Response answer = notice(this::cases, notice, "send", "{}");
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        }
    }

    Response notice(Supplier<RequestSpecification> who, String notice, String verb, String body) {
        String path = scene.path("irregularity-notices/" + notice);
        RequestSpecification request =
                who.get().header("If-Match", who.get().get(path).getHeader("ETag"));
        return (body.isEmpty()
                        ? request
                        : request.contentType("application/json").body(body))
                .post(path + "/" + verb);
    }

    RequestSpecification cases() {
        return scene.as("LEAD", Role.CASE_OFFICER);
    }

    RequestSpecification controller() {
        return scene.as("LEAD", Role.LEAD_CONTROLLER);
    }

    RequestSpecification coDonor() {
        return scene.as("CO", Role.CO_DONOR);
    }

    RequestSpecification partner() {
        return scene.as("ORG", Role.PARTNER_REPORTER);
    }

    String path(String rest) {
        return scene.path(CASES + rest);
    }

    Response tells(RequestSpecification who, String body) {
        return who.contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post(path(""));
    }

    /** The reference of a case that the partner told of itself. */
    String told(String body) {
        Response answer = tells(partner(), body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getString("ref");
    }

    Response read(RequestSpecification who, String ref) {
        return who.get(path("/" + ref));
    }

    Response does(String ref, String verb, String body) {
        return does(this::cases, ref, verb, body);
    }

    Response does(Supplier<RequestSpecification> who, String ref, String verb, String body) {
        RequestSpecification request = who.get()
                .header("If-Match", read(who.get(), ref).getHeader("ETag"))
                .header("Idempotency-Key", UUID.randomUUID());
        return (body.isEmpty()
                        ? request
                        : request.contentType("application/json").body(body))
                .post(path("/" + ref + "/" + verb));
    }

    Response changes(String ref, String patch) {
        return cases().header("If-Match", read(cases(), ref).getHeader("ETag"))
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(path("/" + ref));
    }

    void ok(Response answer, String state) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("state")).isEqualTo(state);
    }

    static String reason(String why) {
        return "{\"reason\":\"" + why + "\"}";
    }

    /** A suspicion that the partner's organisation tells. */
    static String suspicion(String amounts) {
        return """
                {"title":"Vouchers are missing","description":"Somebody pays without receipts.","type":"NON_COMPLIANCE",
                 "agreement":"AG-1","awareOn":"2026-11-10","onBehalfOfOrganisation":true,"amounts":%s}
                """.formatted(amounts);
    }

    static String unknown() {
        return suspicion("{\"notYetKnown\":true}");
    }
}

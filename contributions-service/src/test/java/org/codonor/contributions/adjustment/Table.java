package org.codonor.contributions.adjustment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.codonor.common.identity.Role;
import org.codonor.contributions.House;
import org.codonor.test.ContractFilter;
import org.codonor.test.Tokens;

/**
 * A programme with a plan to change: lines A (100,000.00) and B (80,000.00) of one core area in RS, TR for asylum, and
 * U not allocated; a grant, pounds, and what the lead donor and the co-donor do about adjustments.
 */
final class Table {
    static final String DOCUMENT = "{\"name\":\"Note\",\"reference\":\"F-1\",\"sha256\":\"" + "ab".repeat(32) + "\"}";

    final House house;

    private Table(House house) {
        this.house = house;
    }

    static Table laid() {
        House house = House.opened().withGrant().withPounds();
        house.create("core-areas", """
                {"code":"NONE","title":"Not allocated","inArrangement":false}""");
        house.create("outcomes", """
                {"ref":"OUT-NONE","coreArea":"NONE","title":"Not allocated"}""");
        house.approve(house.submitted(plan(today().minusMonths(8).toString(), "INITIAL")))
                .statusCode(200);
        return new Table(house);
    }

    /** The plan once more, submitted and decided on by the donors; its reference. */
    String decidedOn(String validFrom) {
        return house.decided(plan(validFrom, "DECISION"));
    }

    private static String plan(String validFrom, String reason) {
        String lines = String.join(
                ",",
                line("A", "CA1", "RS", "DIRECT", "90000.00", "10000.00"),
                line("B", "CA1", "RS", "DIRECT", "80000.00", "0.00"),
                line("T", "ASY", "TR", "DIRECT", "50000.00", "0.00"),
                line("U", "NONE", "TR", "UNALLOCATED", "100000.00", "0.00"));
        return "{\"validFrom\":\"" + validFrom + "\",\"reason\":\"" + reason + "\",\"approvalRef\":\"Act\",\"lines\":["
                + lines + "]}";
    }

    static LocalDate today() {
        return LocalDate.now(java.time.ZoneId.of("Europe/Copenhagen"));
    }

    private static String line(String code, String area, String geo, String type, String grant, String pounds) {
        String sum = new java.math.BigDecimal(grant)
                .add(new java.math.BigDecimal(pounds))
                .toPlainString();
        String part = pounds.equals("0.00") ? "" : ",{\"contribution\":\"POUNDS\",\"amount\":\"" + pounds + "\"}";
        return """
                {"line":"%s","outcome":"OUT-%s","coreArea":"%s","geo":"%s","costType":"%s","amount":"%s",
                 "years":[{"year":%d,"amount":"%s"}],"funding":[{"contribution":"GRANT","amount":"%s"}%s]}""".formatted(code, area, area, geo, type, sum, today().getYear(), sum, grant, part);
    }

    static String move(String from, String to, String contribution, String amount) {
        return "{\"fromLine\":\"%s\",\"toLine\":\"%s\",\"contribution\":\"%s\",\"amount\":\"%s\"}"
                .formatted(from, to, contribution, amount);
    }

    static String body(String type, String... moves) {
        return """
                {"title":"Change","rationale":"Needed","type":"%s","validFrom":"%s","moves":[%s]}""".formatted(type, today(), String.join(",", moves));
    }

    /** Drafts and classifies; returns its reference. */
    String classified(String body) {
        String ref = house.create("adjustments", body).extract().path("ref");
        officer(ref, "classify", null).statusCode(200);
        return ref;
    }

    String minor(String from, String to, String amount) {
        String ref = classified(body("REALLOCATION", move(from, to, "GRANT", amount)));
        read(ref).body("classification", equalTo("MINOR"));
        return ref;
    }

    /** Classified MAJOR and put to the co-donors. */
    String consulted(String body) {
        String ref = classified(body);
        read(ref).body("classification", equalTo("MAJOR"));
        consult(ref).statusCode(200);
        return ref;
    }

    ValidatableResponse consult(String ref) {
        return officer(ref, "consult", "{\"documents\":[" + DOCUMENT + "]}");
    }

    ValidatableResponse read(String ref) {
        return house.get(Role.AUDITOR, "adjustments/" + ref).statusCode(200);
    }

    ValidatableResponse officer(String ref, String verb, String body) {
        return house.verb(Role.LEAD_OFFICER, "adjustments/" + ref, verb, body);
    }

    ValidatableResponse approve(String ref) {
        return house.verb(Role.LEAD_CONTROLLER, "adjustments/" + ref, "approve", null);
    }

    ValidatableResponse answer(String ref, int round, String response) {
        return house.verb(
                Role.CO_DONOR,
                "consultations/" + ref + "-R" + round,
                "respond",
                "{\"response\":\"%s\",\"text\":\"In words\"}".formatted(response));
    }

    void clock(String now) {
        given().filter(new ContractFilter("internal-contributions"))
                .auth()
                .oauth2(Tokens.ofService("replay"))
                .contentType("application/json")
                .body("{\"now\":\"" + now + "\"}")
                .put("/internal/v1/programmes/" + house.programme + "/clock")
                .then()
                .statusCode(204);
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    /** All of them at once; the answers in their order. */
    static List<Integer> atOnce(List<Callable<Integer>> calls) {
        var start = new CountDownLatch(calls.size());
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            var answers = new ArrayList<Integer>();
            var running = calls.stream()
                    .map(call -> threads.submit(() -> {
                        start.countDown();
                        start.await();
                        return call.call();
                    }))
                    .toList();
            for (var answer : running) {
                answers.add(answer.get());
            }
            return answers;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

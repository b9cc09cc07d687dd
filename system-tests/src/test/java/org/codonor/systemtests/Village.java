package org.codonor.systemtests;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codonor.quickstart.Client;

/** A small programme of its own for one test: one donor, its grant, a line of its own and some money. */
record Village(String code, Person officer, Person finance, Person controller) {

    static Village founded(House house) {
        String code = "V-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        house.know(
                List.of(client(code, "lead-officer"), client(code, "lead-finance"), client(code, "lead-controller")));
        var village = new Village(
                code,
                house.as(code + "-lead-officer"),
                house.as(code + "-lead-finance"),
                house.as(code + "-lead-controller"));
        village.found();
        return village;
    }

    String path(String rest) {
        return "/v1/programmes/" + code + "/" + rest;
    }

    /** The name under which one of its three people gets a token. */
    String client(String role) {
        return code + "-" + role;
    }

    /** The village's partner with a signed agreement on lines of its own; each as `W1:10000.00`. Returns its reference. */
    String agreement(String partner, LocalDate start, String... lines) {
        officer.post(path("partners"), """
                {"code":"%s","name":"Partner","kind":"STATE_AGENCY","auditRegime":"EXTERNAL_AUDIT",
                 "reportingCurrency":"EUR"}""".formatted(partner)).expect(201);
        officer.post(path("due-diligence-assessments"), """
                {"partner":"%s","scope":"Capacity","doneOn":"2026-01-01","validUntil":"2028-12-31",
                 "riskRating":"LOW"}""".formatted(partner)).expect(201);
        String commitments = Stream.of(lines)
                .map(line -> line.split(":"))
                .map(line -> """
                        {"line":"%s","contribution":"GRANT","amount":{"amount":"%s","currency":"EUR"}}""".formatted(line[0], line[1]))
                .collect(Collectors.joining(","));
        officer.post(path("agreements"), """
                {"ref":"AG-%s","partner":"%s","startsOn":"%s","endsOn":"2028-12-31","currency":"EUR",
                 "commitments":[%s],"indirectRatePct":"7","modality":"ADVANCE","fxMethod":"DISBURSEMENT_RATE",
                 "clauses":{"antiCorruption":{"reference":"1"},"audit":{"reference":"2"},"refund":{"reference":"3"},
                 "reporting":{"reference":"4"}}}""".formatted(partner, partner, start, commitments))
                .expect(201);
        String agreement = path("agreements/AG-" + partner);
        officer.verb(agreement, "clear", null).expect(200);
        controller
                .verb(agreement, "sign", "{\"signedOn\":\"%s\"}".formatted(start))
                .expect(200);
        return "AG-" + partner;
    }

    /** A partner of its own, P1 to P4, with an agreement and a request that waits for approval. */
    String requestInReview(House house, String partner, String amount) {
        String client = code + "-" + partner;
        house.know(List.of(new Client(client, client, partner, List.of("partner-finance"), List.of(code))));
        LocalDate start = quarterStart(LocalDate.now(ZoneOffset.UTC));
        String agreement = agreement(partner, start, partner.replace("P", "W") + ":1000.00");
        Person asker = house.as(client);
        asker.post(path("disbursement-requests"), """
                {"ref":"D-%s","agreement":"%s","periodFrom":"%s","periodTo":"%s",
                 "need":{"amount":"%s","currency":"EUR"},"amount":{"amount":"%s","currency":"EUR"},
                 "splits":[{"contribution":"GRANT","amount":{"amount":"%s","currency":"EUR"}}]}""".formatted(
                                partner, agreement, start, start.plusMonths(3), amount, amount, amount))
                .expect(201);
        String request = path("disbursement-requests/D-" + partner);
        asker.verb(request, "submit", null).expect(200);
        finance.verb(request, "review", null).expect(200);
        return request;
    }

    static String release(String amount) {
        return """
                {"contribution":"GRANT","valueDate":"2026-02-02","amount":{"amount":"%s","currency":"EUR"}}""".formatted(amount);
    }

    static String cost(String amount) {
        return """
                {"line":"OWN","valueDate":"2026-03-03","amount":{"amount":"%s","currency":"EUR"},"text":"Review"}""".formatted(amount);
    }

    private void found() {
        officer.post("/v1/programmes", """
                {"code":"%s","title":"A small programme","startsOn":"2026-01-01","endsOn":"2028-12-31",
                 "currency":"EUR","timeZone":"Europe/Vienna"}""".formatted(code)).expect(201);
        officer.post(path("geos"), "{\"code\":\"ALL\",\"name\":\"All\",\"kind\":\"REGION\",\"members\":[]}")
                .expect(201);
        officer.post(path("core-areas"), "{\"code\":\"GEN\",\"title\":\"All\",\"inArrangement\":true}")
                .expect(201);
        officer.post(path("outcomes"), "{\"ref\":\"O-GEN\",\"coreArea\":\"GEN\",\"title\":\"All\"}")
                .expect(201);
        officer.post(path("donors"), """
                {"code":"LV","name":"Lead","role":"LEAD_DONOR","currency":"EUR","fiscalYearStartMonth":1}""").expect(201);
        officer.post(path("contributions"), """
                {"ref":"GRANT","donor":"LV","approvalRef":"GRANT-1","amount":{"amount":"100000.00","currency":"EUR"},
                 "effectiveFrom":"2026-01-01","availableFrom":"2026-01-01","availableTo":"2028-12-31"}""").expect(201);
        controller.verb(path("contributions/GRANT"), "commit", null).expect(200);
        officer.post(path("budget-versions"), """
                {"ref":"BV-1","validFrom":"2026-01-01","reason":"INITIAL","approvalRef":"GRANT-1","lines":[
                 {"line":"OWN","outcome":"O-GEN","coreArea":"GEN","geo":"ALL","leadOwn":true,"costType":"MEL",
                  "amount":"60000.00","years":[{"year":2026,"amount":"60000.00"}],
                  "funding":[{"contribution":"GRANT","amount":"60000.00"}]},
                 %s,%s,%s,%s]}""".formatted(line(1), line(2), line(3), line(4)))
                .expect(201);
        officer.verb(path("budget-versions/BV-1"), "submit", null).expect(200);
        controller.verb(path("budget-versions/BV-1"), "approve", null).expect(200);
        finance.post(path("internal-releases"), release("1000.00")).expect(201);
    }

    /** A line on which a partner may spend: each agreement has lines of its own. */
    private static String line(int no) {
        return """
                {"line":"W%d","outcome":"O-GEN","coreArea":"GEN","geo":"ALL","costType":"DIRECT","amount":"10000.00",
                 "years":[{"year":2026,"amount":"10000.00"}],
                 "funding":[{"contribution":"GRANT","amount":"10000.00"}]}""".formatted(no);
    }

    private static Client client(String code, String role) {
        return new Client(code + "-" + role, code + "-" + role, "LV", List.of(role), List.of(code));
    }

    private static LocalDate quarterStart(LocalDate day) {
        return day.withMonth((day.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1);
    }
}

package org.codonor.systemtests;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codonor.quickstart.Client;
import org.jspecify.annotations.Nullable;

/** A second programme, set up through the API by its own people and run for two quarters. */
final class Lakes {

    static final String P = "/v1/programmes/LAKES/";
    private static @Nullable Lakes founded;

    final Person officer;
    final Person finance;
    final Person cashier;
    final Person controller;
    final Person reader;
    private final House house;

    private Lakes(House house) {
        this.house = house;
        house.know(List.of(
                client("lakes-desk", "LX", "lead-officer"),
                client("lakes-finance", "LX", "lead-finance"),
                client("lakes-cashier", "LX", "lead-finance"),
                client("lakes-controller", "LX", "lead-controller"),
                client("lakes-script", "AU", "figures-reader"),
                client("unw-reporter", "UNW", "partner-reporter"),
                client("unw-finance", "UNW", "partner-finance"),
                client("sav-reporter", "SAV", "partner-reporter"),
                client("sav-finance", "SAV", "partner-finance")));
        officer = house.as("lakes-desk");
        finance = house.as("lakes-finance");
        cashier = house.as("lakes-cashier");
        controller = house.as("lakes-controller");
        reader = house.as("lakes-script");
    }

    /** The programme in that house; founded by the first test that asks. */
    static synchronized Lakes in(House house) {
        Lakes lakes = founded;
        if (lakes == null) {
            lakes = new Lakes(house);
            lakes.lists();
            lakes.money();
            lakes.budget();
            lakes.agreements();
            lakes.cash();
            lakes.payments();
            lakes.reports();
            founded = lakes;
        }
        return lakes;
    }

    private void lists() {
        officer.post("/v1/programmes", """
                {"code":"LAKES","title":"Water and schools","startsOn":"2025-01-01","endsOn":"2028-12-31",
                 "currency":"EUR","timeZone":"Africa/Nairobi"}""").expect(201);
        for (String geo : List.of(
                "{\"code\":\"KE\",\"name\":\"Kenya\",\"kind\":\"COUNTRY\"}",
                "{\"code\":\"UG\",\"name\":\"Uganda\",\"kind\":\"COUNTRY\"}",
                "{\"code\":\"EA-REG\",\"name\":\"East Africa\",\"kind\":\"REGION\",\"members\":[\"KE\",\"UG\"]}")) {
            officer.post(P + "geos", geo).expect(201);
        }
        for (String area : List.of("WAT", "EDU", "GEN")) {
            officer.post(
                            P + "core-areas",
                            "{\"code\":\"%s\",\"title\":\"%s\",\"inArrangement\":true}".formatted(area, area))
                    .expect(201);
            officer.post(
                            P + "outcomes",
                            "{\"ref\":\"O-%s\",\"coreArea\":\"%s\",\"title\":\"%s\"}".formatted(area, area, area))
                    .expect(201);
        }
        donor("LX", "LEAD_DONOR", "EUR", 1);
        donor("JP", "CO_DONOR", "JPY", 4);
        donor("AU", "CO_DONOR", "AUD", 7);
        donor("US", "CO_DONOR", "USD", 10);
        for (String donor : List.of("JP", "AU", "US")) {
            officer.post(P + "arrangements", """
                    {"ref":"ARR-%s","donor":"%s","type":"DELEGATED_COOPERATION","effectiveFrom":"2025-04-01",
                     "endsOn":"2028-12-31","terms":{"contribution":"as agreed","instalmentPlan":"as agreed",
                     "reporting":"quarterly","management":"by the lead donor","audit":"each by its own regime"}}""".formatted(donor, donor)).expect(201);
            officer.verb(P + "arrangements/ARR-" + donor, "sign", "{\"signedOn\":\"2025-04-01\"}")
                    .expect(200);
        }
    }

    private void money() {
        officer.post(P + "contributions", """
                {"ref":"LX-1","donor":"LX","approvalRef":"GRANT-1","amount":{"amount":"1000000.00","currency":"EUR"},
                 "effectiveFrom":"2025-04-01","availableFrom":"2025-04-01","availableTo":"2028-12-31"}""").expect(201);
        contribution("JP-1", "JP", "50000000", "JPY", "0.0062", """
                "earmark":{"strictness":"HARD","partners":["UNW"]},
                "instalments":[{"no":1,"plannedOn":"2025-05-15","amount":"30000000"},
                               {"no":2,"plannedOn":"2025-09-15","amount":"20000000"}]""");
        contribution("AU-1", "AU", "200000.00", "AUD", "0.55", """
                "earmark":{"strictness":"HARD","coreAreas":["EDU"]},
                "instalments":[{"no":1,"plannedOn":"2025-05-20","amount":"200000.00"}]""");
        contribution("US-1", "US", "300000.00", "USD", "0.9", """
                "instalments":[{"no":1,"plannedOn":"2025-05-10","amount":"150000.00"},
                               {"no":2,"plannedOn":"2025-11-10","amount":"150000.00"}]""");
        for (String ref : List.of("LX-1", "JP-1", "AU-1", "US-1")) {
            controller.verb(P + "contributions/" + ref, "commit", null).expect(200);
        }
    }

    private void budget() {
        Map<String, String> w1 = new LinkedHashMap<>();
        w1.put("LX-1", "400000.00");
        w1.put("JP-1", "200000.00");
        w1.put("US-1", "100000.00");
        Map<String, String> e1 = new LinkedHashMap<>();
        e1.put("LX-1", "300000.00");
        e1.put("AU-1", "110000.00");
        e1.put("US-1", "90000.00");
        Map<String, String> w2 = new LinkedHashMap<>();
        w2.put("JP-1", "110000.00");
        w2.put("US-1", "80000.00");
        String body = version(
                "BV-1",
                "2025-04-01",
                "INITIAL",
                line("W1", "WAT", "KE", false, w1),
                line("E1", "EDU", "UG", false, e1),
                line("W2", "WAT", "UG", false, w2),
                line("G1", "GEN", "EA-REG", true, Map.of("LX-1", "100000.00")));
        officer.post(P + "budget-versions", body).expect(201);
        officer.verb(P + "budget-versions/BV-1", "submit", null).expect(200);
        controller.verb(P + "budget-versions/BV-1", "approve", null).expect(200);
    }

    private void agreements() {
        officer.post(P + "partners", """
                {"code":"UNW","name":"Water fund","kind":"UN_BODY","auditRegime":"SINGLE_AUDIT","reportingCurrency":"EUR",
                 "generalAgreement":{"reference":"GA-1","signedOn":"2025-01-15","overheadPct":"7",
                 "reportingTerms":"Each half-year"}}""").expect(201);
        officer.post(P + "partners", """
                {"code":"SAV","name":"School agency","kind":"STATE_AGENCY","auditRegime":"EXTERNAL_AUDIT",
                 "reportingCurrency":"KES"}""").expect(201);
        for (String partner : List.of("UNW", "SAV")) {
            officer.post(P + "due-diligence-assessments", """
                    {"partner":"%s","scope":"Capacity","doneOn":"2025-02-01","validUntil":"2029-12-31",
                     "riskRating":"LOW"}""".formatted(partner))
                    .expect(201);
        }
        sign(
                "AG-UNW",
                "UNW",
                "EUR",
                "W1:LX-1:400000.00",
                "W1:JP-1:200000.00",
                "W1:US-1:100000.00",
                "W2:JP-1:100000.00",
                "W2:US-1:70000.00");
        sign("AG-SAV", "SAV", "KES", "E1:LX-1:300000.00", "E1:AU-1:110000.00", "E1:US-1:90000.00");
    }

    private void cash() {
        finance.post(P + "internal-releases", """
                {"ref":"RL-1","contribution":"LX-1","valueDate":"2025-05-02",
                 "amount":{"amount":"500000.00","currency":"EUR"}}""").expect(201);
        receipt("RC-JP", "JP-1", "2025-05-14", "30000000", "JPY", "0.0061");
        receipt("RC-AU", "AU-1", "2025-05-20", "200000.00", "AUD", "0.5525");
        receipt("RC-US", "US-1", "2025-05-10", "150000.00", "USD", "0.8888888889");
    }

    private void payments() {
        pay(
                "P1",
                "AG-UNW",
                "unw-finance",
                "2025-06-20",
                "",
                "190000.00",
                "LX-1:100000.00",
                "JP-1:50000.00",
                "US-1:40000.00");
        // The agency is paid in its own currency, so the bank's rate belongs to the payment.
        String rate = ",\"rate\":\"0.0075\",\"rateSource\":\"Bank advice\"";
        pay("P2", "AG-SAV", "sav-finance", "2025-07-05", rate, "90000.00", "LX-1:60000.00", "AU-1:30000.00");
        finance.post(P + "direct-costs", """
                {"ref":"DC-1","line":"G1","valueDate":"2025-08-15","amount":{"amount":"1234.56","currency":"EUR"},
                 "text":"Mid-term review"}""").expect(201);
        finance.post(P + "partner-refunds", """
                {"ref":"RF-1","agreement":"AG-UNW","valueDate":"2025-09-10","amount":{"amount":"1000.00","currency":"EUR"},
                 "splits":[{"contribution":"JP-1","amount":{"amount":"1000.00","currency":"EUR"}}],
                 "reason":"UNSPENT","bankRef":"BANK-RF-1"}""").expect(201);
    }

    private void reports() {
        report(house.as("unw-reporter"), "ER-U-Q2", "AG-UNW", "2025Q2", spent("W1", "9000.01", "EUR", "1", "9000.01"));
        report(house.as("sav-reporter"), "ER-S-Q2", "AG-SAV", "2025Q2");
        report(
                house.as("unw-reporter"),
                "ER-U-Q3",
                "AG-UNW",
                "2025Q3",
                spent("W1", "70000.01", "EUR", "1", "70000.01"),
                spent("W2", "19000.00", "EUR", "1", "19000.00"));
        report(
                house.as("sav-reporter"),
                "ER-S-Q3",
                "AG-SAV",
                "2025Q3",
                spent("E1", "6666670.67", "KES", "0.0075", "50000.03"));
    }

    private void donor(String code, String role, String currency, int month) {
        officer.post(P + "donors", """
                {"code":"%s","name":"Donor %s","role":"%s","currency":"%s","fiscalYearStartMonth":%d}""".formatted(code, code, role, currency, month))
                .expect(201);
    }

    private void contribution(String ref, String donor, String amount, String currency, String rate, String more) {
        officer.post(P + "contributions", """
                {"ref":"%s","donor":"%s","arrangement":"ARR-%s","amount":{"amount":"%s","currency":"%s"},
                 "indicativeRate":"%s","effectiveFrom":"2025-04-01","availableFrom":"2025-04-01",
                 "availableTo":"2028-12-31",%s}""".formatted(ref, donor, donor, amount, currency, rate, more))
                .expect(201);
    }

    static String line(String code, String area, String geo, boolean own, Map<String, String> funding) {
        List<String> parts = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<String, String> part : funding.entrySet()) {
            parts.add("{\"contribution\":\"%s\",\"amount\":\"%s\"}".formatted(part.getKey(), part.getValue()));
            sum = sum.add(new BigDecimal(part.getValue()));
        }
        return """
                {"line":"%s","outcome":"O-%s","coreArea":"%s","geo":"%s","leadOwn":%s,"costType":"%s","amount":"%s",
                 "years":[{"year":2025,"amount":"%s"}],"funding":[%s]}""".formatted(code, area, area, geo, own, own ? "MEL" : "DIRECT", sum, sum, String.join(",", parts));
    }

    static String version(String ref, String validFrom, String reason, String... lines) {
        return "{\"ref\":\"%s\",\"validFrom\":\"%s\",\"reason\":\"%s\",\"approvalRef\":\"GRANT-1\",\"lines\":[%s]}"
                .formatted(ref, validFrom, reason, String.join(",", lines));
    }

    static String agreement(String ref, String partner, String currency, String... commitments) {
        List<String> parts = new ArrayList<>();
        for (String commitment : commitments) {
            String[] part = commitment.split(":", -1);
            parts.add("{\"line\":\"%s\",\"contribution\":\"%s\",\"amount\":{\"amount\":\"%s\",\"currency\":\"EUR\"}}"
                    .formatted(part[0], part[1], part[2]));
        }
        return """
                {"ref":"%s","partner":"%s","startsOn":"2025-06-01","endsOn":"2028-06-30","currency":"%s",
                 "commitments":[%s],"indirectRatePct":"7","modality":"ADVANCE","advanceMonths":6,
                 "fxMethod":"PERIOD_AVERAGE","clauses":{"antiCorruption":{"reference":"1"},
                 "audit":{"reference":"2"},"refund":{"reference":"3"},"reporting":{"reference":"4"}}}""".formatted(ref, partner, currency, String.join(",", parts));
    }

    private void sign(String ref, String partner, String currency, String... commitments) {
        officer.post(P + "agreements", agreement(ref, partner, currency, commitments))
                .expect(201);
        officer.verb(P + "agreements/" + ref, "clear", null).expect(200);
        controller
                .verb(P + "agreements/" + ref, "sign", "{\"signedOn\":\"2025-06-01\"}")
                .expect(200);
    }

    private void receipt(String ref, String contribution, String on, String amount, String currency, String rate) {
        finance.post(P + "receipts", """
                {"ref":"%s","contribution":"%s","instalment":1,"valueDate":"%s",
                 "amount":{"amount":"%s","currency":"%s"},"rate":"%s","rateSource":"Bank advice","bankRef":"%s"}""".formatted(ref, contribution, on, amount, currency, rate, ref))
                .expect(201);
    }

    private void pay(
            String ref, String agreement, String client, String on, String rate, String sum, String... splits) {
        Person partner = house.as(client);
        List<String> parts = new ArrayList<>();
        for (String split : splits) {
            String[] part = split.split(":", -1);
            parts.add("{\"contribution\":\"%s\",\"amount\":{\"amount\":\"%s\",\"currency\":\"EUR\"}}"
                    .formatted(part[0], part[1]));
        }
        partner.post(P + "disbursement-requests", """
                {"ref":"%s","agreement":"%s","periodFrom":"2025-06-01","periodTo":"2025-11-30",
                 "need":{"amount":"%s","currency":"EUR"},"unspent":{"amount":"0.00","currency":"EUR"},
                 "amount":{"amount":"%s","currency":"EUR"},"splits":[%s]}""".formatted(ref, agreement, sum, sum, String.join(",", parts)))
                .expect(201);
        String path = P + "disbursement-requests/" + ref;
        partner.verb(path, "submit", null).expect(200);
        finance.verb(path, "review", null).expect(200);
        // Its days are long past, so by today's date everything is overdue.
        controller.verb(path, "waive", "{\"reason\":\"Founded afterwards\"}").expect(200);
        controller.verb(path, "approve", null).expect(200);
        finance.verb(path, "pay", "{\"valueDate\":\"%s\",\"bankRef\":\"BANK-%s\"%s}".formatted(on, ref, rate))
                .expect(200);
    }

    private static String explained(String... lines) {
        return Stream.of(lines)
                .map("{\"line\":\"%s\",\"text\":\"As the season asks\"}"::formatted)
                .collect(Collectors.joining(","));
    }

    private static final String RATE = "{\"rate\":\"0.0075\",\"source\":\"Central bank\",\"statedOn\":\"2025-09-30\"}";

    private static String spent(String line, String amount, String currency, String rate, String programmeAmount) {
        return """
                {"line":"%s","amount":{"amount":"%s","currency":"%s"},"rate":"%s","method":"PERIOD_AVERAGE",
                 "programmeAmount":{"amount":"%s","currency":"EUR"}}""".formatted(line, amount, currency, rate, programmeAmount);
    }

    private void report(Person reporter, String ref, String agreement, String quarter, String... lines) {
        reporter.post(P + "expenditure-reports", """
                {"ref":"%s","agreement":"%s","quarter":"%s","nil":%s,"lines":[%s],"rates":[%s],
                 "explanations":[%s],"irregularities":{"none":true}}""".formatted(
                                ref,
                                agreement,
                                quarter,
                                lines.length == 0,
                                String.join(",", lines),
                                String.join("", lines).contains("KES") ? RATE : "",
                                agreement.equals("AG-SAV") ? explained("E1") : explained("W1", "W2")))
                .expect(201);
        String path = P + "expenditure-reports/" + ref;
        reporter.verb(path, "submit", null).expect(200);
        finance.verb(path, "review", null).expect(200);
        finance.verb(path, "check", null).expect(200);
        officer.verb(path, "accept", null).expect(200);
    }

    private static Client client(String id, String party, String role) {
        return new Client(id, id, party, List.of(role), List.of("LAKES"));
    }
}

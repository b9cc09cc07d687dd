package org.codonor.contributions.ask;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.codonor.test.ContractFilter;
import org.codonor.test.Tokens;

/** The other services as they ask, every answer held against the contract. */
public final class Asking {
    private static final ContractFilter CONTRACT = new ContractFilter("internal-contributions");

    private final String programme;

    public Asking(String programme) {
        this.programme = programme;
    }

    /** Line, contribution and amount of each commitment, in that order. */
    public Response commit(String agreement, String partner, String... commitments) {
        return put(
                "partners",
                UUID.randomUUID(),
                "commit",
                """
                "agreement":"%s","partner":"%s","startsOn":"2025-12-01","endsOn":"2029-12-31","commitments":[%s]
                """.formatted(agreement, partner, items(commitments)),
                "2026-01-05",
                "AGREEMENT");
    }

    /** What the ledger would say to the same. */
    Response preview(String agreement, String partner, String... commitments) {
        return given().filter(CONTRACT)
                .auth()
                .oauth2(Tokens.ofService("partners"))
                .contentType("application/json")
                .body("""
                        {"valueDate":"2026-01-05","agreement":"%s","partner":"%s","startsOn":"2025-12-01",
                         "endsOn":"2029-12-31","commitments":[%s]}
                        """.formatted(agreement, partner, items(commitments)))
                .when()
                .post("/internal/v1/programmes/" + programme + "/commitment-previews");
    }

    private static String items(String... commitments) {
        var items = new ArrayList<String>();
        for (int i = 0; i < commitments.length; i += 3) {
            items.add("""
                    {"line":"%s","contribution":"%s","amount":"%s"}
                    """.formatted(commitments[i], commitments[i + 1], commitments[i + 2]));
        }
        return String.join(",", items);
    }

    public Response reserve(UUID request, String agreement, String contribution, String amount) {
        return money(request, "reserve", agreement, contribution, amount, "2026-03-01", "");
    }

    public Response pay(UUID request, String agreement, String contribution, String amount, String on) {
        return money(request, "pay", agreement, contribution, amount, on, ",\"bankRef\":\"B-" + request + "\"");
    }

    /** Reserves and pays an amount; the request that it was paid for. */
    UUID paid(String agreement, String contribution, String amount, String on) {
        UUID request = UUID.randomUUID();
        reserve(request, agreement, contribution, amount).then().statusCode(200);
        pay(request, agreement, contribution, amount, on).then().statusCode(200);
        return request;
    }

    Response money(
            UUID request, String act, String agreement, String contribution, String amount, String on, String more) {
        return put(
                "partners",
                request,
                act,
                """
                "agreement":"%s","splits":[{"contribution":"%s","amount":"%s"}]%s
                """.formatted(agreement, contribution, amount, more),
                on,
                "DISBURSEMENT_REQUEST");
    }

    Response accept(UUID report, String agreement, String quarter, String valueDate, String lines) {
        return put(
                "reporting",
                report,
                "accept",
                """
                "agreement":"%s","quarter":"%s","lines":[%s]
                """.formatted(agreement, quarter, lines),
                valueDate,
                "EXPENDITURE_REPORT");
    }

    /** A person's next try of the same payment. */
    Response payAttempt(UUID request, int attempt) {
        return put("partners", request, "pay", attempt, """
                "agreement":"A-1","splits":[{"contribution":"LD-1","amount":"300.00"}],"bankRef":"B-%s"
                """.formatted(attempt), "2026-03-02", "DISBURSEMENT_REQUEST");
    }

    public Response put(String service, UUID id, String act, String members, String valueDate, String kind) {
        return put(service, id, act, 1, members, valueDate, kind);
    }

    Response put(String service, UUID id, String act, int attempt, String members, String valueDate, String kind) {
        return given().filter(CONTRACT)
                .auth()
                .oauth2(Tokens.ofService(service))
                .contentType("application/json")
                .body("""
                        {"act":"%s","valueDate":"%s","actor":{"subject":"s","roles":["lead-finance"],"party":"LD"},
                         "source":{"service":"%s","kind":"%s","id":"%s","ref":"R-1","self":"/v1/programmes/%s/x/R-1"},%s}
                        """.formatted(act, valueDate, service, kind, id, programme, members))
                .when()
                .put(path(service, id, act, attempt));
    }

    Response find(String service, UUID id, String act) {
        return given().filter(CONTRACT)
                .auth()
                .oauth2(Tokens.ofService(service))
                .when()
                .get(path(service, id, act, 1));
    }

    Response giveUp(String service, UUID id, String act) {
        return given().filter(CONTRACT)
                .auth()
                .oauth2(Tokens.ofService(service))
                .when()
                .post(path(service, id, act, 1) + "/void");
    }

    private String path(String service, UUID id, String act, int attempt) {
        return "/internal/v1/programmes/" + programme + "/asks/" + service + "/" + id + "/" + act + "/" + attempt;
    }

    /** All at once, on many threads; the answers in any order. */
    static List<Response> atOnce(int times, Callable<Response> ask) {
        try (var threads = Executors.newFixedThreadPool(12)) {
            var answers = new ArrayList<Response>();
            for (Future<Response> answer : threads.invokeAll(java.util.Collections.nCopies(times, ask))) {
                answers.add(answer.get());
            }
            return answers;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    static long count(List<Response> answers, int status) {
        return answers.stream().filter(answer -> answer.statusCode() == status).count();
    }
}

package org.codonor.contributions.benchmark;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.codonor.common.identity.Role;
import org.codonor.contributions.ask.Given;
import org.codonor.test.Infrastructure;
import org.codonor.test.Tokens;
import org.junit.jupiter.api.Test;

/**
 * How long reads of quarterly figures take with more and more history, on a real PostgreSQL. Not a test: `make growth`
 * runs it and prints a table.
 */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class LedgerGrowthBenchmark {
    private static final int WARM_UPS = 5;
    private static final int TIMES = 15;
    private static final String LAST = "2026Q3";

    @Inject
    Given books;

    @Test
    void reads_of_a_quarter_as_the_ledger_grows() throws SQLException {
        for (long size : sizes()) {
            String programme = books.programme();
            books.committed(programme, "LD", "LD-1", "1000.00");
            books.committed(programme, "CD", "CD-1", "500.00");
            books.inCurrency(programme, "CD-1", "GBP", "8.70");
            var history = new History(programme, size);
            long began = System.nanoTime();
            history.fill();
            print(String.format(
                    Locale.ROOT,
                    "%,d entries over %d quarters, filled in %.0f s",
                    size,
                    History.QUARTERS,
                    since(began)));
            reads(programme, history)
                    .forEach((what, address) -> print(String.format(
                            Locale.ROOT, "| %-62s | %8.1f ms | %6d rows |", what, median(address), rows(address))));
            export(programme);
        }
    }

    /** The whole trail as a file, read as it comes, and what stays in memory meanwhile. */
    private static void export(String programme) {
        String address = "/v1/programmes/" + programme + "/contributions-audit/export";
        long began = System.nanoTime();
        try (var memory = LiveMemory.watched()) {
            long bytes = streamed(address, Tokens.of("LD", programme, Role.AUDITOR));
            print(String.format(
                    Locale.ROOT,
                    "| %-62s | %8.1f s  | %,d bytes, at most %d MB alive |",
                    "the audit trail as a file",
                    since(began),
                    bytes,
                    memory.most() >> 20));
        }
    }

    private static long streamed(String address, String token) {
        URI uri = URI.create(RestAssured.baseURI + ":" + RestAssured.port + address);
        var request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + token)
                .build();
        try (var client = HttpClient.newHttpClient();
                InputStream body = client.send(request, HttpResponse.BodyHandlers.ofInputStream())
                        .body()) {
            return body.transferTo(OutputStream.nullOutputStream());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> reads(String programme, History history) throws SQLException {
        String base = "/internal/v1/programmes/" + programme;
        String last = base + "/figure-rows?from=" + LAST + "&to=" + LAST;
        String old = base + "/figure-rows?from=2021Q2&to=2021Q2&groupBy=donor";
        var reads = new LinkedHashMap<String, String>();
        reads.put("the newest quarter by donor", last + "&groupBy=donor");
        reads.put("the newest quarter by donor and line", last + "&groupBy=donor,line");
        reads.put("the newest quarter, finest rows", last + "&groupBy=finest");
        reads.put("the newest quarter, restated", last + "&groupBy=donor&restated=true");
        reads.put(
                "what a donor's statement is drawn up from: five quarters, finest",
                base + "/figure-rows?from=2025Q3&to=" + LAST + "&groupBy=finest");
        reads.put("the rates that a package freezes", base + "/rates?to=" + LAST);
        reads.put("a closed quarter of five years ago, as it stands", old);
        reads.put("the same, at its cut", old + "&seq=" + history.cut("2021Q2"));
        reads.put("the same, in the middle of that quarter", old + "&seq=" + history.middle("2021Q2"));
        reads.put(
                "the first 50 entries behind a figure of the newest quarter",
                base + "/figure-entries?quarter=" + LAST + "&measure=expenditure&period=q&donor=CD");
        return reads;
    }

    private static double median(String address) {
        double[] times = new double[TIMES];
        for (int i = -WARM_UPS; i < TIMES; i++) {
            long began = System.nanoTime();
            read(address);
            if (i >= 0) {
                times[i] = since(began) * 1000;
            }
        }
        Arrays.sort(times);
        return times[TIMES / 2];
    }

    private static int rows(String address) {
        return (int)
                Pattern.compile("\"amount\":").matcher(read(address)).results().count();
    }

    private static String read(String address) {
        return given().auth()
                .oauth2(Tokens.ofService("reporting"))
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static long[] sizes() {
        return Pattern.compile(",")
                .splitAsStream(System.getProperty("benchmark.entries", "10000"))
                .mapToLong(Long::parseLong)
                .toArray();
    }

    private static void print(String line) {
        System.out.println("growth: " + line);
    }
}

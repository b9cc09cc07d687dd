package org.codonor.contributions.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.codonor.common.identity.Role;
import org.codonor.contributions.House;
import org.codonor.test.Infrastructure;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BudgetFileTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private House house;
    private String draft;

    @BeforeEach
    void a_draft_with_all_that_a_line_can_say() {
        if (house != null) {
            return; // drafted once for all tests: those that change a draft make their own
        }
        house = House.opened().withGrant().withPounds();
        draft = house.create("budget-versions", """
                {"validFrom":"2026-04-01","reason":"INITIAL","approvalRef":"MOU","lines":[
                 {"line":"L1","title":"=Grenzübergänge ČĐŠŽ ğış Ћ; “early”","mainLine":"L","outcome":"OUT-CA1","coreArea":"CA1",
                  "geo":"RS","leadOwn":true,"costType":"DIRECT","salary":true,"amount":"1234.50",
                  "years":[{"year":2026,"amount":"1000.00"},{"year":2028,"amount":"234.50"},{"year":2029,"amount":"0.00"}],
                  "funding":[{"contribution":"GRANT","amount":"1000.25"},{"contribution":"POUNDS","amount":"234.25"}]},
                 {"line":"L2","outcome":"OUT-ASY","coreArea":"ASY","geo":"TR","costType":"UNALLOCATED","amount":"0.00",
                  "years":[],"funding":[]}]}""").extract().path("ref");
    }

    @Test
    void what_is_downloaded_and_sent_back_changes_nothing() {
        for (String suffix : new String[] {".csv", ".csv?bom=true", ".xlsx"}) {
            byte[] file = house.as(Role.CO_DONOR)
                    .get(house.path("budget-versions/" + draft + suffix))
                    .then()
                    .statusCode(200)
                    .header("Content-Disposition", startsWith("attachment; filename=\"" + draft + "."))
                    .extract()
                    .asByteArray();

            sent(suffix.equals(".xlsx") ? XLSX : "text/csv", file, true)
                    .then()
                    .statusCode(200)
                    .body("cells", empty())
                    .body("unchanged", equalTo(2))
                    .body("lines.change", contains("UNCHANGED", "UNCHANGED"))
                    .body("totalAfter", equalTo("1234.50"));
        }
        byte[] accepted = house.as(Role.AUDITOR)
                .accept(XLSX)
                .get(house.path("budget-versions/" + draft))
                .asByteArray();
        assertThat(accepted)
                .isEqualTo(house.as(Role.AUDITOR)
                        .get(house.path("budget-versions/" + draft + ".xlsx"))
                        .asByteArray());
    }

    @Test
    void a_preview_shows_each_change_and_the_new_sums_and_writes_nothing() {
        sent("text/csv", utf8("""
                line;mainLine;outcome;coreArea;geo;leadOwn;costType;salary;amount;year 2026;funding GRANT;funding POUNDS
                L1;L;OUT-CA1;CA1;RS;true;DIRECT;true;1.000,00;1.000,00;900,00;100,00
                L3;;OUT-CA1;CA1;WB-REG;;DIRECT;;500,00;500,00;500,00;
                """), true)
                .then()
                .statusCode(200)
                .body("written", equalTo(false))
                .body("encoding", equalTo("UTF-8"))
                .body("lines.change", contains("CHANGED", "REMOVED", "ADDED"))
                .body("lines[0].changes.column", hasItem("title"))
                .body("lines[0].changes.find { it.column == 'amount' }.from", equalTo("1234.50"))
                .body("lines[0].changes.find { it.column == 'amount' }.to", equalTo("1000.00"))
                .body("lines[0].changes.find { it.column == 'year 2028' }.to", nullValue())
                .body("totalBefore", equalTo("1234.50"))
                .body("totalAfter", equalTo("1500.00"))
                .body("funding.after", contains("1400.00", "100.00"))
                .body("cells", empty());
        house.get(Role.AUDITOR, "budget-versions/" + draft).body("lines.line", contains("L1", "L2"));
    }

    @Test
    void R25_a_preview_tells_what_the_whole_would_break_as_things_stand() {
        sent("text/csv", utf8("""
                line,outcome,coreArea,geo,costType,amount,year 2026,funding GRANT
                L1,OUT-CA1,CA1,RS,DIRECT,300000000.01,300000000.01,300000000.01
                """), true)
                .then()
                .statusCode(200)
                .body("cells.rule", hasItem("R25"))
                .body("cells.code", hasItem("over-planned"));
    }

    @Test
    void everything_wrong_is_told_by_row_and_column_at_once_and_nothing_is_taken_over() {
        byte[] wrong = utf8("""
                line,outcome,coreArea,geo,costType,amount,year 2026,funding GRANT,funding POUNDS,funding NOBODY
                L1,OUT-CA1,ASY,RS,DIRECT,10.00,10.00,10.00,,
                L2,OUT-CA1,CA1,TR,DIRECT,10.00,9.00,,10.00,
                L3,OUT-X,CA1,MARS,DIRECT,1.234,1.234,1.234,,
                L3,OUT-CA1,CA1,RS,SOFT,ten,,,,
                L3,OUT-CA1,CA1,RS,DIRECT,-5.00,-5.00,-5.00,,
                L1,OUT-CA1,CA1,RS,DIRECT,5.00,5.00,,,5.00
                not a code,OUT-CA1,CA1,RS,DIRECT,0,,,,
                """);

        for (boolean dryRun : new boolean[] {true, false}) {
            sent("text/csv", wrong, dryRun)
                    .then()
                    .statusCode(dryRun ? 200 : 422)
                    .body(
                            "cells.collect { it.code + ' ' + it.column + it.row }",
                            containsInAnyOrder(
                                    "outcome C2",
                                    "sum F3",
                                    "earmark I3",
                                    "too-many-decimals F4",
                                    "too-many-decimals G4",
                                    "too-many-decimals H4",
                                    "unknown E5",
                                    "number F5",
                                    "pattern F6",
                                    "pattern G6",
                                    "pattern H6",
                                    "twice A7",
                                    "unknown J7",
                                    "pattern A8"))
                    .body("cells.find { it.code == 'earmark' }.rule", equalTo("R27"))
                    .body("cells.find { it.code == 'earmark' }.header", equalTo("funding POUNDS"));
        }
        house.get(Role.AUDITOR, "budget-versions/" + draft).body("total", equalTo("1234.50"));
    }

    @Test
    void a_file_is_taken_over_whole_with_its_version_and_in_the_encoding_that_it_names() {
        String ref = house.create("budget-versions", House.budget("2026-04-01", "INITIAL", "10.00", "0.00"))
                .extract()
                .path("ref");
        String path = "budget-versions/" + ref;
        byte[] file =
                "line;title;outcome;coreArea;geo;costType;amount;year 2026;funding GRANT\nL9;Čačak;OUT-CA1;CA1;RS;DIRECT;7,5;7,5;7,5\n"
                        .getBytes(Charset.forName("windows-1250"));
        String etag = house.etag(Role.LEAD_OFFICER, path);

        String after = send(ref, "text/csv;charset=windows-1250", file, false, etag)
                .then()
                .statusCode(200)
                .body("written", equalTo(true))
                .body("encoding", equalTo("windows-1250"))
                .body("added", equalTo(1))
                .body("removed", equalTo(2))
                .extract()
                .header("ETag");

        house.get(Role.AUDITOR, path).body("lines.title", contains("Čačak")).body("total", equalTo("7.50"));
        send(ref, "text/csv", file, false, etag).then().statusCode(412);
        house.verb(Role.LEAD_OFFICER, path, "submit", null, after).then().statusCode(200);
        send(ref, "text/csv", file, true, house.etag(Role.LEAD_OFFICER, path))
                .then()
                .statusCode(409);
    }

    @Test
    void what_would_not_be_read_of_a_table_is_told() throws IOException {
        sent("text/csv", utf8("line,outcome,coreArea,geo,costType,amount\n"), true)
                .then()
                .statusCode(200)
                .body("cells.code", contains("no-rows"));
        sent("text/csv", utf8("""
                line,outcome,coreArea,geo,costType,amount,Amount,year 2026,funding GRANT
                L1,OUT-CA1,CA1,RS,DIRECT,10.00,11.00,10.00,10.00
                """), false)
                .then()
                .statusCode(422)
                .body("cells.collect { it.code + ' ' + it.column + it.row }", contains("twice G1"));
        sent(XLSX, workbook("My notes", "Budget", "Old"), false)
                .then()
                .statusCode(422)
                .body("cells.find { it.code == 'other-sheet' }.sheet", equalTo("Budget"))
                .body("cells.find { it.code == 'other-sheet' }.remedy", containsString("Old"));
    }

    /** Sheets of these names: the first has no table, the others the same line. */
    private static byte[] workbook(String... sheets) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            String[] names = {"line", "outcome", "coreArea", "geo", "costType", "amount"};
            for (String sheet : sheets) {
                Worksheet page = workbook.newWorksheet(sheet);
                page.value(0, 0, "remember");
                for (int c = 0; c < names.length && !sheet.equals(sheets[0]); c++) {
                    page.value(0, c, names[c]);
                    page.value(1, c, c == 0 ? "L1" : "x");
                }
            }
        }
        return out.toByteArray();
    }

    @Test
    void what_is_no_table_or_too_much_of_one_is_refused() {
        sent("application/pdf", utf8("%PDF"), true).then().statusCode(415);
        sent(XLSX, utf8("no workbook"), true).then().statusCode(400);
        sent("text/csv", new byte[(5 << 20) + 1], true).then().statusCode(413).body("limit", equalTo(5 << 20));
    }

    private Response sent(String type, byte[] file, boolean dryRun) {
        return send(draft, type, file, dryRun, house.etag(Role.LEAD_OFFICER, "budget-versions/" + draft));
    }

    private Response send(String version, String type, byte[] file, boolean dryRun, String etag) {
        var encoder = EncoderConfig.encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                .encodeContentTypeAs("application/pdf", ContentType.TEXT)
                .encodeContentTypeAs(XLSX, ContentType.BINARY);
        return house.as(Role.LEAD_OFFICER)
                .config(RestAssuredConfig.config().encoderConfig(encoder))
                .header("If-Match", etag)
                .contentType(type)
                .body(file)
                .post(house.path("budget-versions/" + version + "/import") + "?dryRun=" + dryRun);
    }

    private static byte[] utf8(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }
}

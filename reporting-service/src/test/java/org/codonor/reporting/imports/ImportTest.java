package org.codonor.reporting.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.codonor.reporting.Scene.line;
import static org.codonor.reporting.Scene.report;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.Charset;
import org.codonor.common.identity.Role;
import org.codonor.reporting.Neighbours;
import org.codonor.reporting.Scene;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(Neighbours.class)
class ImportTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String LETTERS = "ČĐŠŽ ëç ğış æøå ß Ћ “x”";

    @Test
    void lines_are_downloaded_filled_in_looked_at_taken_over_and_undone() {
        Scene scene = Scene.begin();
        scene.drafted("ER-1", "2025Q4");
        scene.reporter()
                .get(path(scene) + ".csv")
                .then()
                .statusCode(200)
                .body(containsString("L1,EXPENDITURE,100.00,DKK,1.0,DISBURSEMENT_RATE,100.00,,"))
                .body(containsString("L2,EXPENDITURE,,DKK,1.0,DISBURSEMENT_RATE,,,"));
        byte[] file = ("line;amount;comment\r\nL1;1.234,50;\"" + LETTERS + "\"\r\nL2;;\r\n").getBytes(UTF_8);

        sent(scene, file, "?dryRun=true")
                .then()
                .statusCode(200)
                .body("written", equalTo(false))
                .body("rows.fate", contains("HEADER", "CHANGED", "EMPTY"))
                .body("cells", empty());
        read(scene).then().body("total.amount", equalTo("100.00"));
        String self = sent(scene, file, "")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("changed", equalTo(1))
                .extract()
                .path("self");
        read(scene)
                .then()
                .body("total.amount", equalTo("1234.50"))
                .body("lines[0].comment", equalTo(LETTERS))
                .body("lines[0].programmeAmount.amount", equalTo("1234.50"));
        sent(scene, file, "?dryRun=true").then().body("sameFileAs", equalTo(self));
        sent(scene, file, "").then().statusCode(409).body("self", equalTo(self));
        scene.officer().get(self).then().body("rows[1].cells", contains("L1", "1.234,50", LETTERS));
        scene.as("OTHER", Role.PARTNER_REPORTER).get(self).then().statusCode(404);

        undone(scene).then().statusCode(200).body("total.amount", equalTo("100.00"));
        undone(scene).then().statusCode(409);
        scene.reporter().get(scene.path("imports")).then().body("items.undoneAt", contains(notNullValue()));
        sent(scene, file, "").then().statusCode(200);
        scene.changes("ER-1", "{\"comment\":\"Changed.\"}").then().statusCode(200);
        undone(scene)
                .then()
                .statusCode(200)
                .body("total.amount", equalTo("100.00"))
                .body("comment", equalTo("Changed."));
        sent(scene, file, "").then().statusCode(200);
        scene.changes("ER-1", "{\"lines\":[" + line("L1", "3.00") + "]}").then().statusCode(200);
        undone(scene).then().statusCode(409).body("import", notNullValue());
        scene.verb(scene.reporter(), "ER-1", "submit").then().statusCode(200);
        sent(scene, "line,amount\r\nL1,2.00\r\n".getBytes(UTF_8), "").then().statusCode(409);
    }

    @Test
    void everything_wrong_is_told_at_once_and_good_rows_may_be_taken_alone() {
        Scene scene = Scene.begin();
        scene.drafts(report("ER-1", "2025Q4", line("L2", "7.00")));
        byte[] file = """
                line,kind,amount,currency,correctionOfQuarter,comment
                L1,EXPENDITURE,10.00,DKK,,
                L9,EXPENDITURE,10.00,DKK,,
                L1,EXPENDITURE,11.00,DKK,,
                L2,REFUND,5.00,DKK,,
                L2,LOAN,5.00,EUR,Q1,
                L2,EXPENDITURE,many,DKK,,
                L2,EXPENDITURE,few,EUR,2027Q1,
                """.getBytes(UTF_8);

        Response refused = sent(scene, file, "");

        refused.then()
                .statusCode(422)
                .body("cells.row", hasItem(7))
                .body(
                        "cells.code",
                        containsInAnyOrder(
                                "line-not-in-agreement",
                                "duplicate-row",
                                "positive",
                                "currency",
                                "unknown",
                                "quarter",
                                "number",
                                "number",
                                "currency",
                                "not-earlier",
                                "comment-missing"));
        assertThat(refused.jsonPath().getString("cells.find { it.code == 'positive' }.rule"))
                .isEqualTo("R61");
        read(scene).then().body("lines.line", contains("L2"));
        sent(scene, file, "?rows=GOOD")
                .then()
                .statusCode(200)
                .body("added", equalTo(1))
                .body("refused", equalTo(6))
                .body("rows.fate", everyItem(oneOf("HEADER", "ADDED", "REFUSED")));
        read(scene).then().body("lines.line", contains("L2", "L1")).body("total.amount", equalTo("17.00"));
        sent(scene, "amount\r\n1.00\r\n".getBytes(UTF_8), "?rows=GOOD").then().statusCode(422);
        sendAs(scene.officer(), scene, file, "").then().statusCode(403);
    }

    @Test
    void a_row_with_a_cell_under_no_column_is_not_taken_as_a_good_one() {
        Scene scene = Scene.begin();
        scene.drafts(report("ER-1", "2025Q4"));
        byte[] file = "line,amount,comment\r\nL1,1,234.50,Training\r\nL2,500.00,ok\r\n".getBytes(UTF_8);

        sent(scene, file, "?dryRun=true").then().body("rows.fate", contains("HEADER", "REFUSED", "ADDED"));
        sent(scene, file, "?rows=GOOD")
                .then()
                .statusCode(200)
                .body("added", equalTo(1))
                .body("refused", equalTo(1))
                .body("cells.code", contains("no-column"))
                .body("cells.column", contains("D"));

        read(scene).then().body("lines.line", contains("L2"));
    }

    @Test
    void what_the_file_has_no_column_for_stays() {
        Scene scene = Scene.begin();
        scene.drafts(report("ER-1", "2025Q4", line("L1", "10.00").replaceFirst("\\{", "{\"comment\":\"Keep me\",")));

        sent(scene, "line;amount\nL1;10,00\n".getBytes(UTF_8), "")
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(1));
        sent(scene, "line;amount\nL1;11,00\n".getBytes(UTF_8), "")
                .then()
                .statusCode(200)
                .body("changed", equalTo(1));
        read(scene)
                .then()
                .body("lines[0].comment", equalTo("Keep me"))
                .body("lines[0].programmeAmount.amount", equalTo("11.00"));
        sent(scene, "line;amount;comment\nL1;11,00;\n".getBytes(UTF_8), "")
                .then()
                .statusCode(200);
        read(scene).then().body("lines[0].comment", nullValue());
    }

    @Test
    void an_import_is_undone_whatever_was_changed_that_it_did_not_write() {
        Scene scene = Scene.begin();
        scene.drafts(report("ER-1", "2025Q4"));
        sent(scene, "line;amount\nL1;1,00\n".getBytes(UTF_8), "").then().statusCode(200);
        scene.changes("ER-1", "{\"lines\":[" + line("L1", "1.00") + "," + line("L2", "9.00") + "]}")
                .then()
                .statusCode(200);

        undone(scene).then().statusCode(200).body("lines.line", contains("L2")).body("total.amount", equalTo("9.00"));

        undone(scene).then().statusCode(409);
    }

    @Test
    void what_is_wrong_is_told_at_its_cell_with_what_to_do() {
        Scene scene = Scene.begin();
        scene.agreement("AG-1", "ORG", "2025-12-01", "EUR", "XXA");
        scene.drafts(report("ER-1", "2025Q4"));

        Response refused = sent(scene, """
                line;amount;rate
                l18;5,00;7,46
                L1;9999999999999999,99;7,46
                L2;-5,00;7,46
                """.getBytes(UTF_8), "");

        refused.then()
                .statusCode(422)
                .body("cells.column", contains("A", "B", "B"))
                .body("cells.row", contains(2, 3, 4))
                .body("cells.code", contains("line-not-in-agreement", "pattern", "negative"))
                .body("cells.text", contains("l18", "9999999999999999,99", "-5,00"))
                .body("cells[1].remedy", containsString("16 digits"));
        sent(scene, "line;amount;colour\nL1;5,00;red\n".getBytes(UTF_8), "?dryRun=true")
                .then()
                .body("rows.fate", contains("HEADER", "REFUSED"));
    }

    @Test
    void older_spreadsheets_and_workbooks_are_read_as_well() {
        Scene scene = Scene.begin();
        scene.drafted("ER-1", "2025Q4");
        sent(scene, "line;amount;comment\r\nL1;5,5;Zürich – æøå\r\n".getBytes(Charset.forName("windows-1252")), "")
                .then()
                .statusCode(200)
                .body("encoding", equalTo("windows-1252"));
        read(scene).then().body("lines[0].comment", equalTo("Zürich – æøå"));
        sent(scene, "\uFEFFline,amount,comment\r\nL1,6.00,Ћ\r\n".getBytes(UTF_8), "")
                .then()
                .statusCode(200);
        byte[] workbook = scene.reporter().get(path(scene) + ".xlsx").asByteArray();

        type(scene.reporter(), XLSX)
                .header("If-Match", read(scene).header("ETag"))
                .body(workbook)
                .post(path(scene) + "/import")
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(1))
                .body("empty", equalTo(1));
        read(scene).then().body("lines[0].comment", equalTo("Ћ"));
    }

    @Test
    void results_come_as_a_table_with_a_row_for_the_whole_and_for_each_part() {
        Scene scene = Scene.begin();
        scene.officer()
                .contentType("application/json")
                .body("""
                {"ref":"IND-1","name":"People trained","unit":"people","outcome":"OUT-1","aggregation":"SUM",
                 "frequency":"QUARTER","fromYear":2026,"targets":[],"bySex":true,"agreements":["AG-1"]}""")
                .post(scene.path("indicators"))
                .then()
                .statusCode(201);
        scene.draftsActivities(
                "{\"ref\":\"AR-1\",\"kind\":\"QUARTERLY_ACTIVITY\",\"agreement\":\"AG-1\",\"period\":\"2026Q1\"}");
        String path = scene.path("activity-reports/AR-1");
        assertThat(scene.reporter().get(path + ".csv").asString())
                .contains("IND-1,People trained,people,2026Q1,,,,,,,\r\n", "2026Q1,FEMALE,,");
        String rows = """
                indicator;sex;value
                IND-1;;%s
                IND-1;FEMALE;3
                IND-1;UNKNOWN;2
                """;
        results(scene, path, rows.formatted("6"))
                .then()
                .statusCode(422)
                .body("cells.code", contains("parts-do-not-sum"))
                .body("cells.row", contains(2));
        results(scene, path, "indicator,value,comment\nIND-1,1,234,hello\n", "?dryRun=true&rows=GOOD")
                .then()
                .statusCode(200)
                .body("cells.code", hasItem("no-column"))
                .body("rows.fate", contains("HEADER", "REFUSED"));
        results(scene, path, """
                indicator;period;sex;status;value
                IND-9;2026Q1;;FOO;1
                IND-1;26;X;FOO;abc
                IND-1;2026Q1;MALE;;1,5
                """)
                .then()
                .statusCode(422)
                .body(
                        "cells.collect { it.row + ' ' + it.header + ' ' + it.code }",
                        hasItems(
                                "2 status unknown",
                                "2 indicator not-reported-here",
                                "3 period period",
                                "3 sex sex",
                                "3 status unknown",
                                "3 value number",
                                "4 indicator whole-missing",
                                "4 value too-many-decimals"));
        results(scene, path, rows.formatted("5")).then().statusCode(200).body("added", equalTo(3));
        scene.reporter().get(path).then().body("results[0].disaggregation.value", contains("3", "2"));
        scene.reporter()
                .header("If-Match", scene.reporter().get(path).header("ETag"))
                .post(path + "/undo-import")
                .then()
                .statusCode(200)
                .body("results", empty());
    }

    private static Response results(Scene scene, String path, String csv) {
        return results(scene, path, csv, "");
    }

    private static Response results(Scene scene, String path, String csv, String query) {
        return type(scene.reporter(), "text/csv")
                .header("If-Match", scene.reporter().get(path).header("ETag"))
                .body(csv.getBytes(UTF_8))
                .post(path + "/import" + query);
    }

    private static String path(Scene scene) {
        return scene.path("expenditure-reports/ER-1");
    }

    private static Response read(Scene scene) {
        return scene.reporter().get(path(scene));
    }

    private static Response sent(Scene scene, byte[] csv, String query) {
        return sendAs(scene.reporter(), scene, csv, query);
    }

    private static Response sendAs(RequestSpecification who, Scene scene, byte[] csv, String query) {
        return type(who, "text/csv")
                .header("If-Match", read(scene).header("ETag"))
                .body(csv)
                .post(path(scene) + "/import" + query);
    }

    private static RequestSpecification type(RequestSpecification who, String type) {
        var encoder = EncoderConfig.encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                .encodeContentTypeAs(XLSX, ContentType.BINARY);
        return who.config(RestAssuredConfig.config().encoderConfig(encoder)).contentType(type);
    }

    private static Response undone(Scene scene) {
        return scene.reporter().header("If-Match", read(scene).header("ETag")).post(path(scene) + "/undo-import");
    }
}

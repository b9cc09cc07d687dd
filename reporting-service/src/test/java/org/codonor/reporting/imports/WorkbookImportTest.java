package org.codonor.reporting.imports;

import static org.codonor.reporting.Scene.line;
import static org.codonor.reporting.Scene.report;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.codonor.common.tabular.TableFormat;
import org.codonor.reporting.Neighbours;
import org.codonor.reporting.Scene;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files as people make them: sheets that were added and renamed, titles, formulas, dates, gaps. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(Neighbours.class)
class WorkbookImportTest {
    private static final String HEADER = cell("A1", "line") + cell("B1", "amount") + cell("C1", "comment");

    private Scene scene;

    @BeforeEach
    void a_draft() {
        scene = Scene.begin();
        scene.drafts(report("ER-1", "2025Q4", line("L1", "1.00")));
    }

    @Test
    void the_sheet_with_the_name_of_the_template_is_read_wherever_it_stands() throws IOException {
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put("My notes", row(1, cell("A1", "remember")));
        sheets.put("Expenditure", row(1, HEADER) + row(2, cell("A2", "L1") + number("B2", "5.5")));

        sent(workbook(sheets), "")
                .then()
                .statusCode(200)
                .body("changed", equalTo(1))
                .body("rows.row", contains(1, 2));
    }

    @Test
    void a_renamed_sheet_is_found_by_its_columns() throws IOException {
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put("My notes", row(1, cell("A1", "remember")));
        sheets.put("Q4", row(1, HEADER) + row(2, cell("A2", "L1") + number("B2", "5.5")));

        sent(workbook(sheets), "").then().statusCode(200).body("changed", equalTo(1));
    }

    @Test
    void two_sheets_with_lines_are_refused_and_none_is_left_out_unseen() throws IOException {
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put("Niš", row(1, HEADER) + row(2, cell("A2", "L1") + number("B2", "5.5")));
        sheets.put("Tiranë", row(1, HEADER) + row(2, cell("A2", "L2") + number("B2", "6")));

        sent(workbook(sheets), "?rows=GOOD")
                .then()
                .statusCode(422)
                .body("cells.code", contains("other-sheet"))
                .body("cells[0].sheet", equalTo("Niš"))
                .body("cells[0].remedy", containsString("Tiranë"));
    }

    @Test
    void what_stands_in_a_cell_is_told_with_its_place_and_everything_at_once() throws IOException {
        String rows = row(1, HEADER)
                + row(2, cell("A2", " L1\u00a0") + "<c r='B2'><f>1+1</f><v>2</v></c>")
                + row(5, cell("A5", "L2") + "<c r='B5' s='2'><v>46086</v></c>")
                + row(6, cell("A6", "L2") + "<c r='B6'><f>B99</f></c>")
                + row(7, cell("A7", "L2") + cell("B7", "1,234") + cell("C7", "Ћ"))
                + row(8, cell("A8", "L2") + cell("B8", "(3,50)"))
                + row(9, cell("A9", "L2") + cell("B9", "1\u202f234") + cell("D9", "stray"));

        sent(workbook(Map.of("Expenditure", rows)), "?dryRun=true")
                .then()
                .statusCode(200)
                .body("rows.row", contains(1, 2, 5, 6, 7, 8, 9))
                .body("rows.fate.take(3)", contains("HEADER", "CHANGED", "REFUSED"))
                .body("rows[4].cells", contains("L2", "1,234", "Ћ"))
                .body("cells.sheet", everyItem(equalTo("Expenditure")))
                .body("cells.remedy", everyItem(notNullValue()))
                .body(
                        "cells.collect { it.code + ' ' + it.column + it.row }",
                        hasItems("number B5", "formula B6", "ambiguous-number B7", "number B8", "no-column D9"));
    }

    @Test
    void a_title_above_the_header_and_a_header_over_two_columns_are_told() throws IOException {
        String titled = row(1, cell("A1", "Report of the fourth quarter"))
                + row(2, HEADER)
                + row(3, cell("A3", "L1") + number("B3", "1"));
        String merged = row(1, cell("A1", "line") + cell("C1", "amount"))
                + row(2, cell("A2", "L1") + cell("B2", "Niš") + number("C2", "1"));

        sent(workbook(Map.of("Expenditure", titled)), "")
                .then()
                .statusCode(422)
                .body("cells.code", hasItems("missing-column", "unknown-column"));
        sent(workbook(Map.of("Expenditure", merged)), "")
                .then()
                .statusCode(422)
                .body("cells.code", contains("no-column"))
                .body("cells.column", contains("B"));
    }

    @Test
    void a_table_that_is_no_table_of_lines_is_told() {
        csv("line;amount\r\n").then().statusCode(422).body("cells.code", contains("no-rows"));
        csv("line;amount;amount\r\nL1;1;2\r\n").then().statusCode(422).body("cells.code", hasItem("twice"));
        csv("line;amount;Amount\r\nL1;1;2\r\n").then().statusCode(422).body("cells.code", contains("twice"));
        csv("line;amount;colour\r\nL1;1;red\r\n").then().statusCode(422).body("cells.code", contains("unknown-column"));
    }

    @Test
    void a_guessed_encoding_is_told_and_one_that_cannot_be_is_refused() {
        byte[] danish = "line;amount;comment\r\nL1;2,50;Rådgivning\r\n".getBytes(Charset.forName("windows-1252"));
        byte[] croatian = "line;amount;comment\r\nL1;2,50;Đakovo\r\n".getBytes(Charset.forName("windows-1250"));

        sent(danish, TableFormat.Names.CSV, "?dryRun=true")
                .then()
                .statusCode(200)
                .body("notice", containsString("windows-1252"));
        sent(croatian, TableFormat.Names.CSV, "").then().statusCode(400).body("detail", containsString("CSV UTF-8"));
        sent(croatian, "text/csv;charset=windows-1250", "")
                .then()
                .statusCode(200)
                .body("notice", nullValue())
                .body("rows[1].cells", contains("L1", "2,50", "Đakovo"));
    }

    @Test
    void r60_an_import_is_undone_until_the_report_is_submitted() {
        csv("line;amount\r\nL1;2,50\r\n").then().statusCode(200);
        scene.verb(scene.reporter(), "ER-1", "submit").then().statusCode(200);

        scene.reporter()
                .header("If-Match", scene.etag(scene.reporter(), "ER-1"))
                .post(path() + "/undo-import")
                .then()
                .statusCode(409)
                .body("state", equalTo("SUBMITTED"));

        scene.read(scene.reporter(), "ER-1").then().body("total.amount", equalTo("2.50"));
    }

    @Test
    void the_results_are_downloaded_as_a_workbook_and_come_back_the_same() {
        scene.officer()
                .contentType("application/json")
                .body("""
                {"ref":"IND-1","name":"People trained","unit":"people","outcome":"OUT-1","aggregation":"SUM",
                 "frequency":"QUARTER","fromYear":2026,"targets":[],"bySex":true,"agreements":["AG-1"]}""")
                .post(scene.path("indicators"))
                .then()
                .statusCode(201);
        scene.draftsActivities("""
                {"ref":"AR-1","kind":"QUARTERLY_ACTIVITY","agreement":"AG-1","period":"2026Q1","results":[
                 {"indicator":"IND-1","status":"REPORTED","value":"5",
                  "disaggregation":[{"sex":"FEMALE","value":"3"},{"sex":"UNKNOWN","value":"2"}]}]}""").then().statusCode(201);
        String path = scene.path("activity-reports/AR-1");
        byte[] workbook = scene.reporter().get(path + ".xlsx").asByteArray();

        for (String same : new String[] {"", "409"}) {
            Response answer = sentTo(path, workbook, TableFormat.Names.XLSX, "?dryRun=true");
            answer.then()
                    .statusCode(200)
                    .body("refused", equalTo(0))
                    .body("unchanged", equalTo(3))
                    .body("sameFileAs", same.isEmpty() ? nullValue() : notNullValue());
            sentTo(path, workbook, TableFormat.Names.XLSX, "").then().statusCode(same.isEmpty() ? 200 : 409);
        }
    }

    @Test
    void results_that_cannot_be_read_are_told_with_their_place() {
        scene.draftsActivities(
                        "{\"ref\":\"AR-1\",\"kind\":\"QUARTERLY_ACTIVITY\",\"agreement\":\"AG-1\",\"period\":\"2026Q1\"}")
                .then()
                .statusCode(201);
        byte[] file =
                "indicator;period;value;sex\r\nIND-9;Q1;1,234;\r\n;2026Q1;(5);X\r\n".getBytes(StandardCharsets.UTF_8);

        sentTo(scene.path("activity-reports/AR-1"), file, TableFormat.Names.CSV, "")
                .then()
                .statusCode(422)
                .body(
                        "cells.collect { it.code + ' ' + it.column + it.row }",
                        containsInAnyOrder(
                                "period B2",
                                "not-reported-here A2",
                                "ambiguous-number C2",
                                "required A3",
                                "number C3",
                                "sex D3"));
    }

    private String path() {
        return scene.path("expenditure-reports/ER-1");
    }

    private Response csv(String text) {
        return sent(text.getBytes(StandardCharsets.UTF_8), TableFormat.Names.CSV, "");
    }

    private Response sent(byte[] workbook, String query) {
        return sent(workbook, TableFormat.Names.XLSX, query);
    }

    private Response sent(byte[] file, String type, String query) {
        return sentTo(path(), file, type, query);
    }

    private Response sentTo(String path, byte[] file, String type, String query) {
        var encoder = EncoderConfig.encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                .encodeContentTypeAs(TableFormat.Names.XLSX, ContentType.BINARY);
        return scene.reporter()
                .config(RestAssuredConfig.config().encoderConfig(encoder))
                .contentType(type)
                .header("If-Match", scene.reporter().get(path).header("ETag"))
                .body(file)
                .post(path + "/import" + query);
    }

    private static String row(int number, String cells) {
        return "<row r='" + number + "'>" + cells + "</row>";
    }

    private static String cell(String at, String text) {
        return "<c r='" + at + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    private static String number(String at, String value) {
        return "<c r='" + at + "'><v>" + value + "</v></c>";
    }

    private static byte[] workbook(Map<String, String> sheets) throws IOException {
        var names = new StringBuilder();
        var relations = new StringBuilder();
        Map<String, String> parts = new LinkedHashMap<>();
        sheets.forEach((name, rows) -> {
            int no = parts.size() + 1;
            names.append("<sheet name='" + name + "' r:id='rId" + no + "'/>");
            relations.append("<Relationship Id='rId" + no + "' Target='worksheets/sheet" + no + ".xml'/>");
            parts.put(
                    "xl/worksheets/sheet" + no + ".xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        });
        parts.put("xl/workbook.xml", "<workbook xmlns:r='urn:r'><sheets>" + names + "</sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='2'/><xf numFmtId='14'/></cellXfs></styleSheet>");
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}

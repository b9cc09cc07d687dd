package org.codonor.reporting.report;

import static org.codonor.reporting.Scene.line;
import static org.codonor.reporting.Scene.report;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.codonor.reporting.Neighbours;
import org.codonor.reporting.Scene;
import org.codonor.test.Infrastructure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(Neighbours.class)
class BadInputTest {
    private static @Nullable Scene shared;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"1e3\"",
                "\"1E3\"",
                "\"+1.00\"",
                "\"1,000.00\"",
                "\"1.000,00\"",
                "\"1 000.00\"",
                "\"01.00\"",
                "\"1\"",
                "\"1.0\"",
                "\"1.000\"",
                "\"1.00000\"",
                "\"\"",
                "\" 1.00\"",
                "\"1.00 \"",
                "\"1.\"",
                "\".50\"",
                "\"--1.00\"",
                "\"NaN\"",
                "\"Infinity\"",
                "\"0x10\"",
                "\"١.٠٠\"",
                "\"12345678901234567.00\"",
                "1.00",
                "1",
                "true",
                "null",
                "[\"1.00\"]",
                "{}"
            })
    void a_malformed_amount_is_400_with_a_pointer_and_nothing_is_written(String amount) {
        Scene scene = shared();
        String bad = line("L1", "1.00").replaceFirst("\"1[.]00\"", amount.replace("\\", "\\\\"));

        scene.drafts(report("ER-1", "2025Q4", bad))
                .then()
                .statusCode(400)
                .body("errors.pointer", everyItem(startsWith("/lines/0/amount")));
        scene.read(scene.reporter(), "ER-1").then().statusCode(404);

        scene.reporter()
                .header("If-Match", scene.etag(scene.reporter(), "ER-2"))
                .contentType("application/merge-patch+json")
                .body("{\"lines\":[" + bad + "]}")
                .patch(scene.path("expenditure-reports/ER-2"))
                .then()
                .statusCode(400)
                .body("errors.pointer", everyItem(startsWith("/lines/0/amount")));
        scene.read(scene.reporter(), "ER-2").then().body("total.amount", equalTo("100.00"));
    }

    /** One programme with one draft for the whole table: nothing in it is ever written. */
    private static Scene shared() {
        if (shared == null) {
            shared = Scene.begin();
            shared.drafted("ER-2", "2025Q4");
        }
        return shared;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{}",
                "{\"agreement\":\"AG-1\",\"quarter\":\"Q1\",\"lines\":[]}",
                "{\"agreement\":\"AG-1\",\"quarter\":\"2026Q5\",\"lines\":[]}",
                "{\"agreement\":\"AG-1\",\"quarter\":\"2025Q4\",\"lines\":[],\"more\":1}",
                "{\"agreement\":\"AG-1\",\"agreement\":\"AG-2\",\"quarter\":\"2025Q4\",\"lines\":[]}",
                "{\"agreement\":\"AG-1\",\"quarter\":\"2025Q4\",\"lines\":[],\"irregularities\":{}}",
                "{\"agreement\":\"AG-1\",\"quarter\":\"2025Q4\",\"lines\":[],\"irregularities\":{\"none\":false}}",
                "{\"agreement\":\"AG 1\",\"quarter\":\"2025Q4\",\"lines\":[]}"
            })
    void a_body_that_is_no_report_is_400(String body) {
        Scene.begin().drafts(body).then().statusCode(400);
    }

    @Test
    void an_unknown_currency_and_an_unknown_method_are_400() {
        Scene scene = Scene.begin();

        scene.drafts(report("ER-1", "2025Q4", line("L1", "1.00").replace("DKK", "QQQ")))
                .then()
                .statusCode(400);
        scene.drafts(report("ER-1", "2025Q4", line("L1", "1.00").replace("DISBURSEMENT_RATE", "GUESS")))
                .then()
                .statusCode(400);
    }

    @Test
    void a_declaration_says_one_thing_after_a_change_too() {
        Scene scene = Scene.begin();
        scene.drafted("ER-1", "2025Q4");

        scene.reporter()
                .header("If-Match", scene.etag(scene.reporter(), "ER-1"))
                .contentType("application/merge-patch+json")
                .body("{\"irregularities\":{\"refs\":[\"IRR-1\"]}}")
                .patch(scene.path("expenditure-reports/ER-1"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/irregularities"));
        scene.reporter()
                .header("If-Match", scene.etag(scene.reporter(), "ER-1"))
                .contentType("application/merge-patch+json")
                .body("{\"irregularities\":{\"none\":null,\"refs\":[\"IRR-1\"]}}")
                .patch(scene.path("expenditure-reports/ER-1"))
                .then()
                .statusCode(200)
                .body("irregularities.refs[0]", equalTo("IRR-1"));
    }

    @Test
    void headers_and_media_types_that_are_missing_or_wrong_are_named() {
        Scene scene = Scene.begin();
        scene.drafted("ER-1", "2025Q4");
        String submit = scene.path("expenditure-reports/ER-1/submit");
        String etag = scene.etag(scene.reporter(), "ER-1");

        scene.reporter().header("If-Match", etag).post(submit).then().statusCode(400);
        scene.reporter().header("Idempotency-Key", "k").post(submit).then().statusCode(428);
        scene.reporter()
                .header("Idempotency-Key", "k")
                .header("If-Match", "\"other\"")
                .post(submit)
                .then()
                .statusCode(412);
        scene.reporter()
                .header("If-Match", etag)
                .contentType("application/json")
                .body("{\"comment\":\"x\"}")
                .patch(scene.path("expenditure-reports/ER-1"))
                .then()
                .statusCode(415);
        scene.reporter()
                .queryParam("limit", 0)
                .get(scene.path("expenditure-reports"))
                .then()
                .statusCode(400);
        scene.reporter()
                .queryParam("cursor", "AAAA")
                .get(scene.path("expenditure-reports"))
                .then()
                .statusCode(400);
    }
}

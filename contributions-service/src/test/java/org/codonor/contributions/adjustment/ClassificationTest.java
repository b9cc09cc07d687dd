package org.codonor.contributions.adjustment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Callable;
import org.assertj.core.api.Assertions;
import org.codonor.common.identity.Role;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What makes a proposal major (R31 to R33). */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ClassificationTest {
    @Test
    void R33_splitting_into_small_moves_does_not_help() {
        Table table = Table.laid();
        String first = table.minor("A", "B", "6000.00");
        table.approve(first).statusCode(200);

        String second = table.classified(Table.body("REALLOCATION", Table.move("A", "B", "GRANT", "6000.00")));

        table.read(second)
                .body("classification", equalTo("MAJOR"))
                .body("shares.pct", contains("12.0", "15.0"))
                .body("shares.earlier", contains("6000.00", "6000.00"))
                .body("classificationReasons.rule", contains("R31a", "R31a"));
    }

    @Test
    void R33_of_two_moves_classified_minor_the_one_approved_later_is_refused_because_its_class_rose() {
        Table table = Table.laid();
        String first = table.minor("A", "B", "6000.00");
        String second = table.minor("A", "B", "6000.00");

        List<Integer> statuses = Table.atOnce(List.of(approval(table, first), approval(table, second)));

        Assertions.assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        table.house.get(Role.AUDITOR, "adjustments").body("items.state", hasItems("APPROVED", "CLASSIFIED"));
        String refused = statuses.getFirst() == 409 ? first : second;
        table.approve(refused)
                .statusCode(409)
                .body("type", equalTo("/errors/class-rose"))
                .body("rule", equalTo("R33"))
                .body("shares.pct", contains("12.0", "15.0"));
    }

    @ParameterizedTest
    @CsvSource({
        "REALLOCATION, A, T, GRANT,   100.00, R31b",
        "REALLOCATION, U, T, GRANT,   100.00, ",
        "SCOPE,        A, B, GRANT,   100.00, R31b",
        "GEOGRAPHY,    A, B, GRANT,   100.00, R31d",
        "REALLOCATION, A, B, POUNDS,  100.00, R31g",
        "REALLOCATION, T, U, GRANT, 50000.00, R31a",
    })
    void R31_each_reason_makes_it_major(
            String type, String from, String to, String contribution, String amount, String rule) {
        Table table = Table.laid();

        String ref = table.classified(Table.body(type, Table.move(from, to, contribution, amount)));

        table.read(ref)
                .body("classification", equalTo(rule == null ? "MINOR" : "MAJOR"))
                .body("classificationReasons.rule", rule == null ? empty() : hasItem(rule));
    }

    @Test
    void R31_partners_earmarks_and_the_ceiling_are_reasons_too() {
        Table table = Table.laid();
        String partners =
                table.classified(Table.body("PARTNER_CHANGE").replace("\"moves\":[]", "\"partnersAdded\":[\"NEW\"]"));
        table.read(partners).body("classificationReasons.rule", contains("R31c"));

        String earmark = table.classified(Table.body("EARMARK")
                .replace(
                        "\"moves\":[]",
                        "\"earmarks\":[\"POUNDS\"],\"wantedEarmarks\":[{\"contribution\":\"POUNDS\"}]"));
        table.read(earmark).body("classificationReasons.rule", contains("R31g")).body("donorsTouched", contains("CD"));

        // 16,500.01 of 330,000.00 is just above 5 %; of line U it is 16.5 %
        String ceiling = table.classified(
                Table.body("CEILING", "{\"toLine\":\"U\",\"contribution\":\"GRANT\",\"amount\":\"16500.01\"}"));
        table.read(ceiling).body("classificationReasons.rule", contains("R31a", "R31f"));
    }

    @Test
    void R31b_a_ceiling_that_falls_for_one_core_area_and_rises_for_another_is_a_reallocation() {
        Table table = Table.laid();
        String cut = "{\"fromLine\":\"A\",\"contribution\":\"GRANT\",\"amount\":\"1000.00\"}";
        String raise = "{\"toLine\":\"T\",\"contribution\":\"GRANT\",\"amount\":\"1000.00\"}";

        table.read(table.classified(Table.body("CEILING", cut, raise)))
                .body("classification", equalTo("MAJOR"))
                .body("classificationReasons.rule", contains("R31b"))
                .body("classificationReasons.code", contains("core-area"));

        // nor do its halves slip through one after the other (R33)
        String first = table.classified(Table.body("CEILING", cut));
        String second = table.classified(Table.body("CEILING", raise));
        table.read(second).body("classification", equalTo("MINOR"));
        table.approve(first).statusCode(200);
        table.approve(second)
                .statusCode(409)
                .body("type", equalTo("/errors/class-rose"))
                .body("classificationReasons.rule", contains("R31b"));
    }

    @ParameterizedTest
    @CsvSource({
        "CA1, A,  1000.00, MINOR, ", // a new line under a main line of its outcome
        "CA1, ,   1000.00, MAJOR, cumulative-share",
        "ASY, A,  1000.00, MAJOR, main-line",
        "ASY, A,  ,        MAJOR, main-line", // no money yet
    })
    void R31a_a_line_that_begins_does_not_hide_under_a_main_line_of_another_purpose(
            String area, String mainLine, String amount, String classification, String code) {
        Table table = Table.laid();
        String move = amount == null ? Table.move("A", "B", "GRANT", "1.00") : Table.move("U", "N", "GRANT", amount);
        String line = """
                {"line":"N","outcome":"OUT-%s","coreArea":"%s","geo":"RS","costType":"DIRECT"%s}""".formatted(area, area, mainLine == null ? "" : ",\"mainLine\":\"" + mainLine + "\"");

        String ref = table.classified(
                Table.body("REALLOCATION", move).replace("\"moves\"", "\"newLines\":[" + line + "],\"moves\""));

        table.read(ref)
                .body("classification", equalTo(classification))
                .body("classificationReasons.code", code == null ? empty() : hasItem(code))
                .body("shares.mainLine", hasItem(amount == null ? "B" : classification.equals("MINOR") ? "A" : "N"));
    }

    @Test
    void R31b_money_does_not_change_its_core_area_by_way_of_a_line_that_is_not_allocated_within_one() {
        Table table = Table.laid();
        String reserve = """
                {"line":"R","mainLine":"A","outcome":"OUT-CA1","coreArea":"CA1","geo":"RS","costType":"UNALLOCATED"}""";
        String kept = table.classified(Table.body("REALLOCATION", Table.move("A", "R", "GRANT", "1000.00"))
                .replace("\"moves\"", "\"newLines\":[" + reserve + "],\"moves\""));
        table.read(kept).body("classification", equalTo("MINOR"));
        table.approve(kept).statusCode(200);
        table.officer(kept, "implement", null).statusCode(200);

        String spent = table.classified(Table.body("REALLOCATION", Table.move("R", "T", "GRANT", "0.01")));

        table.read(spent).body("classification", equalTo("MAJOR")).body("classificationReasons.rule", contains("R31b"));
        table.minor("R", "B", "500.00");
    }

    @Test
    void R32_minor_is_raised_for_a_reason_and_never_lowered() {
        Table table = Table.laid();
        String ref = table.minor("A", "B", "100.00");

        table.officer(ref, "raise", "{\"reason\":\"Politically delicate\"}")
                .statusCode(200)
                .body("classification", equalTo("MAJOR"))
                .body("raised", equalTo(true));
        table.officer(ref, "classify", null).statusCode(200).body("classification", equalTo("MAJOR"));
        table.officer(ref, "raise", "{\"reason\":\"Again\"}").statusCode(409);
        table.house
                .patch(Role.LEAD_OFFICER, "adjustments/" + ref, "{\"title\":\"Smaller\"}")
                .statusCode(200);
        table.officer(ref, "classify", null).statusCode(200).body("classification", equalTo("MAJOR"));
    }

    @Test
    void R18_R31_what_exchange_rates_did_is_booked_once_and_is_minor() {
        Table table = Table.laid();
        // 10,000.00 of the pounds is planned; 1,800,000.00 at 8.52 is 84,000.00 less than indicated
        table.house
                .received(1, "2026-03-05", "1800000.00", "8.52", table.house.programme)
                .statusCode(201);
        String fx =
                Table.body("FX_TECHNICAL", "{\"fromLine\":\"A\",\"contribution\":\"POUNDS\",\"amount\":\"9000.00\"}");
        table.house.post(Role.LEAD_OFFICER, table.house.path("adjustments"), fx).statusCode(422);
        table.house
                .verb(
                        Role.LEAD_CONTROLLER,
                        "fx-differences/RC-" + table.house.programme,
                        "treat",
                        "{\"treatment\":\"BUDGET_REDUCTION\"}")
                .statusCode(200);

        table.house
                .post(
                        Role.LEAD_OFFICER,
                        table.house.path("adjustments"),
                        fx.replace("]", ",{\"toLine\":\"B\",\"contribution\":\"POUNDS\",\"amount\":\"1.00\"}]"))
                .statusCode(422)
                .body("rule", equalTo("R18"));
        String ref = table.classified(fx);

        table.read(ref)
                .body("classification", equalTo("MINOR"))
                .body("classificationReasons.rule", contains("R31h"))
                .body("shares.pct", contains("9.0"));
        table.approve(ref).statusCode(200);
        table.officer(ref, "implement", null).statusCode(200);
        table.house
                .get(Role.AUDITOR, "budget-versions/BV-2")
                .body("reason", equalTo("FX_TECHNICAL"))
                .body("total", equalTo("321000.00"));
        // what was technical counts for nothing afterwards
        table.read(table.minor("A", "B", "7000.00")).body("shares.earlier", contains("0.00", "0.00"));
    }

    private static Callable<Integer> approval(Table table, String ref) {
        String etag = table.house.etag(Role.LEAD_CONTROLLER, "adjustments/" + ref);
        return () -> table.house
                .verb(Role.LEAD_CONTROLLER, "adjustments/" + ref, "approve", null, etag)
                .statusCode();
    }
}

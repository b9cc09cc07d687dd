package org.codonor.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codonor.reporting.Scene.line;
import static org.codonor.reporting.Scene.report;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.reporting.Neighbours;
import org.codonor.reporting.Scene;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(Neighbours.class)
class PendingTest {
    @Inject
    PendingExpenditure pending;

    @Inject
    CurrentCaller current;

    @Test
    @ActivateRequestContext
    void refunds_are_apart_and_what_is_pending_is_told_for_any_moment() {
        Scene scene = Scene.begin();
        String refund = line("L1", "-40.00").replaceFirst("\"line\"", "\"kind\":\"REFUND\",\"line\"");
        scene.drafts(report("ER-1", "2025Q4", line("L1", "100.00"), refund, line("L2", "7.00")))
                .then()
                .statusCode(201)
                .body("totals.expenditure.amount", equalTo("107.00"))
                .body("totals.refund.amount", equalTo("-40.00"))
                .body("total.amount", equalTo("67.00"));
        Instant drafted = Instant.parse("2026-11-16T10:00:00Z");
        scene.verb(scene.reporter(), "ER-1", "submit").then().statusCode(200);
        current.actAs(Caller.system("reporting"));

        assertThat(pending.asKnownAt(scene.programme(), drafted)).isEmpty();
        List<PendingExpenditure.Pending> now = pending.asKnownAt(scene.programme(), drafted.plusSeconds(600));
        assertThat(now)
                .extracting(row -> row.line() + " " + row.kind() + " " + row.amount())
                .containsExactly("L1 EXPENDITURE 100.00 DKK", "L1 REFUND -40.00 DKK", "L2 EXPENDITURE 7.00 DKK");
        assertThat(now).extracting(row -> row.partner() + row.agreement()).containsOnly("ORGAG-1");
    }

    /** Actuals, refunds, and adjustments of each, as a reporting tool in the field adds them up. */
    @Test
    @ActivateRequestContext
    void r61_the_arithmetic_of_the_field_is_shown_by_the_report_and_by_what_is_pending() {
        Scene scene = Scene.begin();
        scene.accepted("ER-0", "2025Q4");
        scene.drafts(report(
                        "ER-1",
                        "2026Q1",
                        line("L1", "10000.00"),
                        line("L2", "5000.00"),
                        adjusted("L1", "-1000.00"),
                        adjusted("L2", "500.00"),
                        refund(line("L1", "-5000.00")),
                        refund(adjusted("L1", "1000.00")),
                        refund(adjusted("L2", "-50.00"))))
                .then()
                .statusCode(201);

        scene.verb(scene.reporter(), "ER-1", "submit")
                .then()
                .statusCode(200)
                .body("totals.expenditure.amount", equalTo("14500.00"))
                .body("totals.refund.amount", equalTo("-4050.00"))
                .body("totals.net.amount", equalTo("10450.00"))
                .body("total.amount", equalTo("10450.00"));
        current.actAs(Caller.system("reporting"));
        assertThat(pending.asKnownAt(scene.programme(), Instant.parse("2026-12-01T00:00:00Z")).stream()
                        .map(row -> row.amount().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("10450.00");
        scene.verb(scene.officer(), "ER-1", "review").then().statusCode(200);
        scene.verb(scene.finance(), "ER-1", "check").then().statusCode(200);
        scene.ledgerAccepts("2026Q1");
        scene.verb(scene.officer(), "ER-1", "accept")
                .then()
                .statusCode(200)
                .body("totals.net.amount", equalTo("10450.00"));
        BigDecimal booked = BigDecimal.ZERO;
        for (var asked : Neighbours.asked("/" + scene.programme() + "/asks/reporting/")
                .getLast()
                .body()
                .path("lines")) {
            booked = booked.add(new BigDecimal(asked.path("amount").asText()));
        }
        assertThat(booked).isEqualByComparingTo("10450.00");
    }

    private static String adjusted(String line, String amount) {
        return line(line, amount)
                .replaceFirst("\"line\"", "\"correctionOfQuarter\":\"2025Q4\",\"comment\":\"Adjusted\",\"line\"");
    }

    private static String refund(String line) {
        return line.replaceFirst("\\{", "{\"kind\":\"REFUND\",");
    }

    @Test
    void r61_a_refund_of_more_than_the_quarter_spent_names_the_quarter_it_was_spent_in() {
        Scene scene = Scene.begin();
        String refund = line("L1", "-100.01").replaceFirst("\"line\"", "\"kind\":\"REFUND\",\"line\"");
        scene.drafts(report("ER-1", "2025Q4", line("L1", "100.00"), refund));
        scene.verb(scene.reporter(), "ER-1", "submit")
                .then()
                .statusCode(422)
                .body("rule", equalTo("R61"))
                .body("errors.code", hasItem("refund-exceeds"));
    }
}

package org.codonor.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.LocalDate;
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
class ReportRatesTest {
    @Inject
    ReportRates rates;

    @Inject
    CurrentCaller current;

    @Test
    @ActivateRequestContext
    void r62_a_rate_is_told_with_the_source_and_the_day_that_the_report_states() {
        Scene scene = Scene.begin();
        scene.agreement("AG-1", "ORG", "2025-12-01", "EUR", "XXA");
        scene.drafts("""
                {"ref":"ER-1","agreement":"AG-1","quarter":"2025Q4","irregularities":{"none":true},
                 "lines":[{"line":"L1","amount":{"amount":"10.00","currency":"EUR"},"rate":"7.46",
                   "method":"DISBURSEMENT_RATE","programmeAmount":{"amount":"74.60","currency":"DKK"}}],
                 "rates":[{"rate":"7.46","source":"National bank","statedOn":"2025-12-20","advances":[
                   {"disbursement":"D-1","receivedOn":"2025-12-20","amount":{"amount":"100.00","currency":"EUR"},
                    "programmeAmount":{"amount":"746.00","currency":"DKK"}}]}]}
                """).then().statusCode(201);
        scene.submittedAndAccepted("ER-1", "2025Q4");
        current.actAs(Caller.system("reporting"));

        assertThat(rates.of(scene.programme(), List.of("ER-1"))).singleElement().satisfies(used -> {
            assertThat(used.source()).isEqualTo("DISBURSEMENT_RATE: 7.46 of 2025-12-20, National bank");
            assertThat(used.on()).isEqualTo(LocalDate.parse("2025-12-20"));
            assertThat(used.booked()).isEqualByComparingTo("74.60");
        });
    }
}

package org.codonor.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.codonor.quickstart.Replica;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A closed quarter is served by a process of reporting-service that reaches neither of the other services. */
@ExtendWith(House.InTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClosedAloneSystemTest {

    private static final String NOWHERE = "http://127.0.0.1:1";
    private static final String P = "/v1/programmes/RMGP-TWB/";
    private Replica alone;

    @BeforeAll
    void begin(House house) {
        alone = house.sample()
                .stack()
                .another(
                        "reporting-service",
                        Map.of("CODONOR_CONTRIBUTIONS_URL", NOWHERE, "CODONOR_PARTNERS_URL", NOWHERE));
    }

    @AfterAll
    void end() {
        alone.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quarterly-figures/2026Q2",
                "quarterly-figures/2026Q2?groupBy=donor,line",
                "quarterly-figures/2025-26-FQ4",
                "quarterly-figures/2026Q2?version=2",
                "quarterly-figures/2026Q2.csv",
                "quarterly-figures/2026Q2.xlsx",
                "quarterly-figures/2026Q2/datapackage.json",
                "quarterly-figures?from=2025Q4&to=2026Q2",
                "quarters/2026Q2/package.zip",
                "donor-statements/UK?year=2025-26"
            })
    void R77_what_is_closed_is_the_same_without_the_other_services_and_costs_a_304(String path, House house) {
        Person.Answer usual = house.as("uk-desk").get(P + path).expect(200);
        Person desk = house.at(alone.base(), "uk-desk");

        Person.Answer answer = desk.get(P + path).expect(200);

        assertThat(answer.text()).isEqualTo(usual.text());
        assertThat(answer.tag()).isNotEmpty().isEqualTo(usual.tag());
        desk.get(P + path, Map.of("If-None-Match", answer.tag())).expect(304);
    }

    @Test
    void R77_so_it_is_as_SDMX(House house) {
        Map<String, String> sdmx = Map.of("Accept", "application/vnd.sdmx.data+csv");
        Person.Answer usual =
                house.as("uk-desk").get(P + "quarterly-figures/2026Q2", sdmx).expect(200);

        Person.Answer answer = house.at(alone.base(), "uk-desk")
                .get(P + "quarterly-figures/2026Q2", sdmx)
                .expect(200);

        assertThat(answer.text()).startsWith("STRUCTURE").isEqualTo(usual.text());
    }

    @Test
    void what_is_open_says_that_the_ledger_is_silent(House house) {
        house.at(alone.base(), "uk-desk").get(P + "quarterly-figures/2026Q3").expect(503);
    }
}

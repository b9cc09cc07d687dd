package org.codonor.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.StreamSupport;
import org.codonor.quickstart.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Irregularities end to end: the cases of the sample programme, and a hold that stops a payment on its way. */
@ExtendWith(House.InTest.class)
class CasesSystemTest {
    private static final String P = "/v1/programmes/RMGP-TWB/";

    @ParameterizedTest
    @CsvSource({
        "IRR-2026-001, CLOSED,        REPAID_PART",
        "IRR-2026-002, CLOSED,        UNFOUNDED",
        "IRR-2026-003, RECORDED_ONLY, ",
        "IRR-2026-004, C_CASE_OPEN,   "
    })
    void R83_R88_each_case_came_to_where_it_belongs(String ref, String state, String outcome, House house) {
        JsonNode one = house.sample()
                .as("dk-cases")
                .get(P + "irregularity-cases/" + ref)
                .expect(200)
                .json();

        assertThat(one.path("state").asText()).isEqualTo(state);
        assertThat(one.path("outcome").asText("")).isEqualTo(outcome == null ? "" : outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "DK, 151578.95, 94736.84, 75789.47, 18947.37, 0.00, 18947.37",
        "UK,  28421.05, 17763.16, 14210.53,  3552.63, 0.00,  3552.63"
    })
    void R86_what_each_donor_has_of_a_case_is_exact_to_the_minor_unit(
            String donor,
            String suspected,
            String established,
            String recovered,
            String writtenOff,
            String outstanding,
            String loss,
            House house) {
        JsonNode money = house.sample()
                .as("dk-cases")
                .get(P + "irregularity-cases/IRR-2026-001")
                .expect(200)
                .json()
                .path("money");
        JsonNode own = StreamSupport.stream(money.path("byDonor").spliterator(), false)
                .filter(part -> part.path("donor").asText().equals(donor))
                .findFirst()
                .orElseThrow()
                .path("amounts");

        assertThat(List.of("suspected", "established", "recovered", "writtenOff", "outstanding", "loss"))
                .extracting(name -> own.path(name).path("amount").asText())
                .containsExactly(suspected, established, recovered, writtenOff, outstanding, loss);
        assertThat(figure(house, donor, "loss")).isEqualTo(loss);
        assertThat(figure(house, donor, "casesEstablished")).isEqualTo(established);
        assertThat(figure(house, donor, "casesRecovered")).isEqualTo(recovered);
        assertThat(figure(house, donor, "casesWrittenOff")).isEqualTo(writtenOff);
    }

    @Test
    void R76_R93_what_is_counted_of_cases_is_in_the_figures_by_partner_and_place_and_as_in_the_statement(House house) {
        JsonNode counts = house.sample()
                .as("uk-desk")
                .get(P + "irregularity-statements/2026Q4")
                .expect(200)
                .json();

        assertThat(sum(house, "casesOpen", "partner"))
                .isEqualByComparingTo(counts.at("/counts/casesOpenAtEnd").asText());
        assertThat(sum(house, "casesOpen", "geo")).isEqualByComparingTo(sum(house, "casesOpen", "partner"));
        assertThat(sum(house, "casesClosed", "geo"))
                .isEqualByComparingTo(counts.at("/counts/closed").asText());
        assertThat(sum(house, "casesOpen", "none"))
                .isEqualByComparingTo(sum(house, "casesAged0To90,casesAged91To180,casesAged181To365", "none"));
        assertThat(sum(house, "casesSuspected", "donor")).isEqualByComparingTo("60000.00");
        assertThat(counts.at("/amounts/established/amount").asText()).isEqualTo("112500.00");
        assertThat(counts.at("/amounts/recovered/amount").asText()).isEqualTo("90000.00");
        assertThat(counts.at("/amounts/writtenOff/amount").asText()).isEqualTo("22500.00");
    }

    private static BigDecimal sum(House house, String measures, String groupBy) {
        JsonNode rows = house.as("figures-script")
                .get(P + "quarterly-figures/2026Q4?groupBy=" + groupBy + "&measure=" + measures)
                .expect(200)
                .json()
                .path("rows");
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new BigDecimal(row.path("amount").asText()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void R86_R87_statement_and_partner_page_show_the_case_and_balance(House house) {
        JsonNode statement = house.sample()
                .as("uk-desk")
                .get(P + "donor-statements/UK?year=2026-27")
                .expect(200)
                .json();
        JsonNode partner = house.as("dk-controller")
                .get(P + "partners/IOM/overview")
                .expect(200)
                .json();

        assertThat(line(statement, "OUT", "loss")).isEqualTo("3552.63");
        assertThat(line(statement, "CHECK", "difference")).isEqualTo("0.00");
        assertThat(partner.at("/agreements/0/refunded/amount").asText()).isEqualTo("90000.00");
        assertThat(partner.at("/agreements/0/claimed/amount").asText()).isEqualTo("0.00");
        assertThat(partner.path("openCases").asInt()).isEqualTo(1);
    }

    @Test
    void R93_the_statement_of_a_quarter_is_issued_and_the_same_as_json_and_as_csv(House house) {
        JsonNode issued = house.sample()
                .as("uk-desk")
                .get(P + "irregularity-statements/2026Q2")
                .expect(200)
                .json();
        String csv = house.as("uk-desk")
                .get(P + "irregularity-statements/2026Q2.csv")
                .expect(200)
                .text();

        assertThat(issued.path("status").asText()).isEqualTo("ISSUED");
        assertThat(issued.path("late").asBoolean()).isFalse();
        issued.path("counts").properties().stream()
                .filter(count -> count.getValue().isInt())
                .forEach(count -> assertThat(csv).contains(count.getKey() + ",," + count.getValue() + ","));
        assertThat(house.as("uk-desk")
                        .get(P + "irregularity-statements/2026-27-FQ1")
                        .expect(200)
                        .text())
                .isEqualTo(house.as("uk-desk")
                        .get(P + "irregularity-statements/2026Q2")
                        .text());
    }

    @Test
    void R82_R88_R90_what_is_told_and_kept_of_a_case_says_how_it_ended(House house) {
        Person officer = house.sample().as("dk-cases");
        JsonNode one =
                officer.get(P + "irregularity-cases/IRR-2026-001").expect(200).json();
        String notice = officer.get(P + "irregularity-notices/IRR-2026-001-N6")
                .expect(200)
                .json()
                .path("body")
                .asText();
        String form = officer.get(P + "irregularity-cases/IRR-2026-001/forms/LEAD_DONOR.txt")
                .expect(200)
                .text();
        String classified = officer.get(P + "irregularity-cases/IRR-2026-001/forms/CLASSIFIED.txt")
                .expect(200)
                .text();

        assertThat(one.path("steps").findValuesAsText("outcome")).containsExactly("REPAID_PART");
        assertThat(one.path("steps").findValuesAsText("closedOn")).containsExactly("2026-11-06");
        assertThat(notice)
                .contains("Established: 112500.00 DKK", "Recovered: 90000.00 DKK", "Written off: 22500.00 DKK")
                .contains("Loss: 22500.00 DKK", "Outcome: repaid part");
        assertThat(form).contains("New case\n   No\n", "Dates of earlier reports\n   2026-08-19, 2026-11-05\n");
        assertThat(classified)
                .contains("Date of the first information\n   2026-08-03\n")
                .contains("Date of the first finding\n   2026-08-19\n");
    }

    @Test
    void R93_the_statement_that_was_issued_is_a_duty_that_was_met(House house) {
        JsonNode duties = house.sample()
                .as("uk-desk")
                .get(P + "obligations?kind=IRREGULARITY_STATEMENT")
                .expect(200)
                .json()
                .path("items");

        assertThat(duties).anySatisfy(duty -> {
            assertThat(duty.path("dueOn").asText()).isEqualTo("2026-08-29");
            assertThat(duty.path("doneOn").asText()).isEqualTo("2026-08-28");
            assertThat(duty.path("state").asText()).isEqualTo("DONE");
        });
    }

    @Test
    void what_can_be_done_to_a_case_now_is_what_is_offered(House house) {
        JsonNode one = house.sample()
                .as("dk-cases")
                .get(P + "irregularity-cases/IRR-2026-004")
                .expect(200)
                .json();

        assertThat(one.at("/hold/held").asBoolean()).isFalse();
        assertThat(one.path("allowedActions").toString())
                .contains("investigate", "hold-payments")
                .doesNotContain("release-payments", "close");
    }

    @Test
    void R52_a_hold_stops_a_request_that_is_in_review_until_it_is_lifted(House house) {
        Village village = Village.founded(house);
        String request = village.requestInReview(house, "P1", "300.00");
        house.know(List.of(new Client(
                village.client("case-officer"), "cases", "LV", List.of("case-officer"), List.of(village.code()))));
        Person officer = house.as(village.client("case-officer"));
        officer.post(village.path("irregularity-cases"), """
                {"ref":"C-1","title":"Missing vouchers","description":"Vouchers are missing.","type":"NON_COMPLIANCE",
                 "agreement":"AG-P1","amounts":{"notYetKnown":true}}""").expect(201);
        String one = village.path("irregularity-cases/C-1");
        officer.verb(one, "assess", null).expect(200);
        officer.verb(one, "open", "{\"reason\":\"It is probable.\",\"paymentHold\":true}")
                .expect(200);

        assertThat(officer.get(one).json().at("/hold/held").asBoolean()).isTrue();
        assertThat(officer.get(one).json().at("/hold/requestsInFlight").toString())
                .contains(request.substring(request.lastIndexOf('/') + 1));
        Person.Answer held = village.controller().verb(request, "approve", null).expect(409);
        assertThat(held.json().path("type").asText()).endsWith("/errors/payment-held");
        assertThat(held.text()).contains("R52").contains("C-1");

        officer.verb(one, "release-payments", "{\"reason\":\"The vouchers were found.\"}")
                .expect(200);
        village.controller().verb(request, "approve", null).expect(200);
    }

    private static String figure(House house, String donor, String measure) {
        JsonNode rows = house.as("figures-script")
                .get(P + "quarterly-figures/2026Q4?groupBy=donor&measure=" + measure)
                .expect(200)
                .json()
                .path("rows");
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.path("donor").asText().equals(donor)
                        && row.path("period").asText().equals("cum"))
                .findFirst()
                .orElseThrow()
                .path("amount")
                .asText();
    }

    private static String line(JsonNode statement, String section, String item) {
        return StreamSupport.stream(statement.path("lines").spliterator(), false)
                .filter(line -> line.path("section").asText().equals(section)
                        && line.path("item").asText().equals(item))
                .findFirst()
                .orElseThrow()
                .path("amount")
                .asText();
    }
}

package org.codonor.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Data, not code: a programme that shares nothing with the sample, set up through the API alone. Three co-donors with
 * other currencies (one without minor units) and other fiscal years, other countries, core areas and partners, another
 * programme currency, an earmark by partner and one by core area. All figures below were worked out by hand.
 */
@ExtendWith(House.InTest.class)
class SecondProgrammeSystemTest {

    @Test
    void its_figures_by_donor_are_those_worked_out_by_hand(House house) {
        Lakes lakes = Lakes.in(house);
        Map<String, String> found = figures(lakes, "2025Q3", "donor", "donor");

        Map<String, String> expected = new TreeMap<>();
        expect(expected, "LX", """
                committedIn cum 1000000.00, received q 0.00, received cum 500000.00, receivable bal 0.00,
                fxDifference q 0.00, fxDifference cum 0.00, budget bal 800000.00, committedOut cum 700000.00,
                disbursed q 60000.00, disbursed cum 160000.00, refundedByPartner q 0.00, refundedByPartner cum 0.00,
                expenditure q 70000.03, expenditure cum 79000.04, directCost q 1234.56, directCost cum 1234.56,
                balanceLead bal 338765.44, balancePartner bal 80999.96, balanceTotal bal 419765.40""");
        expect(expected, "JP", """
                committedIn cum 310000.00, received q 0.00, received cum 183000.00, receivable bal 124000.00,
                fxDifference q 0.00, fxDifference cum -3000.00, budget bal 310000.00, committedOut cum 300000.00,
                disbursed q 0.00, disbursed cum 50000.00, refundedByPartner q 1000.00, refundedByPartner cum 1000.00,
                expenditure q 31000.00, expenditure cum 31000.00, directCost q 0.00, directCost cum 0.00,
                balanceLead bal 134000.00, balancePartner bal 18000.00, balanceTotal bal 152000.00""");
        expect(expected, "AU", """
                committedIn cum 110000.00, received q 0.00, received cum 110500.00, receivable bal 0.00,
                fxDifference q 0.00, fxDifference cum 500.00, budget bal 110000.00, committedOut cum 110000.00,
                disbursed q 30000.00, disbursed cum 30000.00, refundedByPartner q 0.00, refundedByPartner cum 0.00,
                expenditure q 11000.01, expenditure cum 11000.01, directCost q 0.00, directCost cum 0.00,
                balanceLead bal 80500.00, balancePartner bal 18999.99, balanceTotal bal 99499.99""");
        expect(expected, "US", """
                committedIn cum 270000.00, received q 0.00, received cum 133333.33, receivable bal 135000.00,
                fxDifference q 0.00, fxDifference cum -1666.67, budget bal 270000.00, committedOut cum 260000.00,
                disbursed q 0.00, disbursed cum 40000.00, refundedByPartner q 0.00, refundedByPartner cum 0.00,
                expenditure q 27000.00, expenditure cum 27000.00, directCost q 0.00, directCost cum 0.00,
                balanceLead bal 93333.33, balancePartner bal 13000.00, balanceTotal bal 106333.33""");
        assertThat(found).containsAllEntriesOf(expected);
    }

    @Test
    void R69_before_their_first_receipt_is_a_quarter_old_co_donors_carry_nothing(House house) {
        Lakes lakes = Lakes.in(house);
        Map<String, String> found = figures(lakes, "2025Q2", "donor,line", "donor", "line");

        assertThat(found)
                .containsEntry("LX W1 expenditure q", "9000.01")
                .doesNotContainEntry("JP W1 expenditure q", "9000.01");
    }

    @Test
    void R68_a_line_is_shared_by_largest_remainder_in_the_fields_own_currency(House house) {
        Lakes lakes = Lakes.in(house);
        Map<String, String> found = figures(lakes, "2025Q3", "donor,line", "donor", "line");

        assertThat(found)
                .containsEntry("LX E1 expenditure q", "30000.02")
                .containsEntry("AU E1 expenditure q", "11000.01")
                .containsEntry("US E1 expenditure q", "9000.00")
                .containsEntry("LX W1 expenditure q", "40000.01")
                .containsEntry("JP W1 expenditure q", "20000.00")
                .containsEntry("US W1 expenditure q", "10000.00")
                .containsEntry("JP W2 expenditure q", "11000.00")
                .containsEntry("US W2 expenditure q", "8000.00");
    }

    @Test
    void R01_each_donor_reads_the_quarter_in_its_own_fiscal_year_and_an_ambiguous_label_is_refused(House house) {
        Lakes lakes = Lakes.in(house);
        Map<String, String> labels = new TreeMap<>();
        for (Map<String, String> row : rows(lakes, "2025Q3", "donor")) {
            labels.put(row.get("donor"), row.get("fiscalQuarter"));
        }

        assertThat(labels)
                .containsOnly(
                        Map.entry("LX", "2025-FQ3"),
                        Map.entry("JP", "2025-26-FQ2"),
                        Map.entry("AU", "2025-26-FQ1"),
                        Map.entry("US", "2024-25-FQ4"));
        Person.Answer refused =
                lakes.reader.get(Lakes.P + "quarterly-figures/2025-26-FQ1").expect(400);
        assertThat(refused.text()).contains("2025Q2", "2025Q3", "2025Q4");
        lakes.reader.get(Lakes.P + "quarterly-figures/2025-FQ3").expect(200);
    }

    @Test
    void R28_money_earmarked_for_one_core_area_is_refused_on_a_line_of_another(House house) {
        Lakes lakes = Lakes.in(house);
        String body = Lakes.version(
                "BV-AU", "2027-01-01", "ADJUSTMENT", Lakes.line("W3", "WAT", "UG", false, Map.of("AU-1", "1.00")));

        Person.Answer refused = lakes.officer.post(Lakes.P + "budget-versions", body);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("R28");
    }

    @Test
    void money_earmarked_for_one_partner_is_refused_in_an_agreement_with_another(House house) {
        Lakes lakes = Lakes.in(house);
        lakes.officer
                .post(Lakes.P + "agreements", Lakes.agreement("AG-X", "SAV", "EUR", "W2:JP-1:1000.00"))
                .expect(201);
        lakes.officer.verb(Lakes.P + "agreements/AG-X", "clear", null).expect(200);

        Person.Answer refused =
                lakes.controller.verb(Lakes.P + "agreements/AG-X", "sign", "{\"signedOn\":\"2025-06-01\"}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("earmark-partner", "JP-1 may not be used with SAV.");
        assertThat(lakes.officer
                        .get(Lakes.P + "agreements/AG-X")
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("CLEARED");
    }

    private static List<Map<String, String>> rows(Lakes lakes, String quarter, String groupBy) {
        return Csv.rows(lakes.reader
                .get(Lakes.P + "quarterly-figures/" + quarter + ".csv?groupBy=" + groupBy)
                .expect(200)
                .text());
    }

    private static Map<String, String> figures(Lakes lakes, String quarter, String groupBy, String... keys) {
        Map<String, String> figures = new TreeMap<>();
        for (Map<String, String> row : rows(lakes, quarter, groupBy)) {
            List<String> key = new ArrayList<>();
            for (String name : keys) {
                key.add(row.get(name));
            }
            figures.put(String.join(" ", key) + " " + row.get("measure") + " " + row.get("period"), row.get("amount"));
        }
        return figures;
    }

    private static void expect(Map<String, String> expected, String donor, String figures) {
        for (String figure : figures.split(",", -1)) {
            String text = figure.strip();
            int last = text.lastIndexOf(' ');
            expected.put(donor + " " + text.substring(0, last), text.substring(last + 1));
        }
    }
}

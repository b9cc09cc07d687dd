package org.codonor.reporting.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.agreement.AgreementTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesTest {
    private static final Currency DKK = Currency.getInstance("DKK");
    private static final AgreementTerms TERMS = new AgreementTerms(
            "AG-1",
            "ACTIVE",
            "ORG",
            LocalDate.parse("2025-12-01"),
            LocalDate.parse("2027-06-30"),
            DKK,
            DKK,
            "DISBURSEMENT_RATE",
            List.of());

    @ParameterizedTest
    @CsvSource({
        "QUARTERLY_FINANCIAL,2025Q4,'',''",
        "QUARTERLY_FINANCIAL,2026Q3,2026Q1,'2025Q4,2026Q2'",
        "QUARTERLY_FINANCIAL,2026Q1,2025Q4,''",
        "QUARTERLY_ACTIVITY,2026Q1,'',2025Q4",
        "ANNUAL_NARRATIVE,2026,'',2025",
        "ANNUAL_FINANCIAL,2025,'',''",
        "FINAL,FINAL,'',''",
    })
    void r59_the_earlier_periods_of_a_kind_come_first(ReportKind kind, String period, String closed, String open) {
        Period wanted = Period.parse(kind, period, TERMS);
        assertThat(String.join(",", Series.openBefore(TERMS, kind, wanted, Set.of(closed.split(",")))))
                .isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({"QUARTERLY_ACTIVITY,2026", "ANNUAL_NARRATIVE,2026Q1", "ANNUAL_FINANCIAL,26", "FINAL,2026"})
    void a_period_is_named_as_its_kind_asks(ReportKind kind, String period) {
        assertThatThrownBy(() -> Period.parse(kind, period, TERMS)).isInstanceOf(Refused.class);
    }

    @Test
    void the_final_report_covers_the_whole_agreement() {
        assertThat(Period.parse(ReportKind.FINAL, "FINAL", TERMS).last()).isEqualTo("2027-06-30");
    }
}

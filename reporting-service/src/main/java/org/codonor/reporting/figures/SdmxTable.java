package org.codonor.reporting.figures;

import org.codonor.common.tabular.Table;
import org.codonor.reporting.measure.Figure;
import org.jspecify.annotations.Nullable;

/** Figures in the columns of SDMX-CSV 2.0, which statistics offices and their tools read. */
final class SdmxTable {
    private static final String TOTAL = "_T";

    static final Table<Figure> TABLE = Table.<Figure>named("Figures")
            .text("STRUCTURE", "What kind of structure follows", figure -> "dataflow")
            .text("STRUCTURE_ID", "The dataflow", figure -> "CODONOR:FIGURES(1.0)")
            .text("ACTION", "Information only", figure -> "I")
            .text("FREQ", "Q quarterly, A annual", figure -> isQuarter(figure.quarter()) ? "Q" : "A")
            .text("PROGRAMME", "Programme", Figure::programme)
            .text("DONOR", "Donor, _T for all", figure -> orTotal(figure.donor()))
            .text("CONTRIBUTION", "Contribution", figure -> orTotal(figure.contribution()))
            .text("CORE_AREA", "Core area", figure -> orTotal(figure.coreArea()))
            .text("GEO", "Geography", figure -> orTotal(figure.geo()))
            .text("PARTNER", "Partner", figure -> orTotal(figure.partner()))
            .text("AGREEMENT", "Agreement", figure -> orTotal(figure.agreement()))
            .text("LINE", "Budget line", figure -> orTotal(figure.line()))
            .text("OUTCOME", "Outcome", figure -> orTotal(figure.outcome()))
            .text("MEASURE", "Measure", Figure::measure)
            .text("PERIOD", "q, cum, bal or y", Figure::period)
            .text("BASIS", "How money was attributed", Figure::basis)
            .text("TIME_PERIOD", "2026-Q1, or the year", figure -> time(figure.quarter()))
            .text("OBS_VALUE", "The figure; empty for a share of nothing", Figure::amount)
            .text("UNIT_MEASURE", "Currency; PT per cent or count", figure -> unit(figure.currency()))
            .text(
                    "OBS_STATUS",
                    "P provisional, A final",
                    figure -> figure.status().equals(Figure.CLOSED) ? "A" : "P")
            .text("FISCAL_QUARTER", "In the donor's fiscal year", Figure::fiscalQuarter)
            .text("KNOWN_AT", "When the newest entry was recorded", Figure::knownAt);

    private SdmxTable() {}

    private static boolean isQuarter(String name) {
        return name.contains("Q");
    }

    private static String time(String name) {
        return isQuarter(name) ? name.replace("Q", "-Q") : name;
    }

    private static String unit(String currency) {
        return currency.isEmpty() ? "PT" : currency;
    }

    private static String orTotal(@Nullable String value) {
        return value == null || value.isEmpty() ? TOTAL : value;
    }
}

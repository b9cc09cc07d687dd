package org.codonor.reporting.figures;

import java.util.function.UnaryOperator;
import org.codonor.common.period.Quarter;
import org.codonor.common.tabular.Table;
import org.codonor.reporting.measure.Figure;
import org.jspecify.annotations.Nullable;

/** Figures in the columns of SDMX-CSV 2.0, which statistics offices and their tools read. */
final class SdmxTable {
    private static final String TOTAL = "_T";

    private SdmxTable() {}

    /** Of these figures: a year is a period of twelve months from its first day, unless it is a calendar year. */
    static Table<Figure> of(QuarterlyFigures figures) {
        Quarter first = figures.quarters().getFirst().quarter();
        return first.number() == 1 ? table(name -> name) : table(name -> first.first() + "/P1Y");
    }

    private static Table<Figure> table(UnaryOperator<String> year) {
        return Table.<Figure>named("Figures")
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
                .text(
                        "TIME_PERIOD",
                        "2026-Q1; 2026, or 2026-04-01/P1Y of a fiscal year",
                        figure -> time(figure.quarter(), year))
                .text(
                        "OBS_VALUE",
                        "The figure; empty for a share of nothing and for what nobody foresaw",
                        Figure::amount)
                .text("UNIT_MEASURE", "Currency; PT per cent or count", figure -> unit(figure.currency()))
                .text(
                        "OBS_STATUS",
                        "P provisional, A final",
                        figure -> figure.status().equals(Figure.CLOSED) ? "A" : "P")
                .text("FISCAL_QUARTER", "In the donor's fiscal year", Figure::fiscalQuarter)
                .text("KNOWN_AT", "When the newest entry was recorded", Figure::knownAt);
    }

    private static boolean isQuarter(String name) {
        return name.contains("Q");
    }

    private static String time(String name, UnaryOperator<String> year) {
        return isQuarter(name) ? name.replace("Q", "-Q") : year.apply(name);
    }

    private static String unit(String currency) {
        return currency.isEmpty() ? "PT" : currency;
    }

    private static String orTotal(@Nullable String value) {
        return value == null || value.isEmpty() ? TOTAL : value;
    }
}

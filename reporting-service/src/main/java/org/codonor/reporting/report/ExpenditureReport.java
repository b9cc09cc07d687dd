package org.codonor.reporting.report;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.codonor.common.identity.Caller;
import org.codonor.common.period.Quarter;
import org.codonor.reporting.agreement.AgreementTerms;
import org.codonor.reporting.forecast.ForecastList;
import org.codonor.reporting.forecast.NewForecast;
import org.codonor.reporting.life.Declaration;
import org.codonor.reporting.life.Report;
import org.codonor.reporting.life.ReportKind;
import org.jspecify.annotations.Nullable;

/** What a partner spent under one agreement in one quarter. */
@Entity
@Table(name = "expenditure_reports")
class ExpenditureReport extends Report {
    Quarter quarter;

    @Column(length = 3)
    Currency currency;

    boolean nil;
    boolean noIrregularities;
    String irregularityRefs;

    @Nullable
    RateTable rates;

    @Nullable
    ForecastList forecasts;

    Explanation.@Nullable All explanations;

    VarianceView.@Nullable All variances;

    @Nullable
    String note;

    @ElementCollection
    @CollectionTable(name = "expenditure_lines", joinColumns = @JoinColumn(name = "report"))
    @OrderColumn(name = "position")
    List<ExpenditureLine> lines = new ArrayList<>();

    @Nullable
    Quarter bookedIn;

    @Nullable
    String transactionSelf;

    @SuppressWarnings("NullAway")
    protected ExpenditureReport() {}

    ExpenditureReport(String programme, String ref, Quarter quarter, AgreementTerms terms) {
        super(programme, ref, ReportKind.QUARTERLY_FINANCIAL, quarter.toString(), terms);
        this.quarter = quarter;
        this.currency = terms.programmeCurrency();
        this.irregularityRefs = "";
    }

    /** The partner writes; only before it is submitted. */
    void write(ReportContent content) {
        nil = content.isNil();
        note = content.comment();
        lines.clear();
        content.lines().forEach(line -> lines.add(ExpenditureLine.of(line)));
        rates = content.rates().isEmpty() ? null : new RateTable(content.rates());
        forecasts = content.forecasts().isEmpty() ? null : new ForecastList(content.forecasts());
        explanations = content.explanations().isEmpty() ? null : new Explanation.All(content.explanations());
        Declaration declared = content.irregularities();
        noIrregularities = declared != null && Boolean.TRUE.equals(declared.none());
        irregularityRefs = declared == null || declared.refs() == null ? "" : String.join(" ", declared.refs());
    }

    /** What is written in it, as the partner would write it. */
    ReportContent content() {
        return new ReportContent(
                nil,
                lines.stream().map(ExpenditureLine::written).toList(),
                rates(),
                forecasts(),
                explanations(),
                declaration(),
                note);
    }

    List<RateRow> rates() {
        return rates == null ? List.of() : rates.rows();
    }

    List<NewForecast> forecasts() {
        return forecasts == null ? List.of() : forecasts.forecasts();
    }

    List<Explanation> explanations() {
        return explanations == null ? List.of() : explanations.explanations();
    }

    @Nullable
    String explanation(String line) {
        return explanations().stream()
                .filter(explained -> explained.line().equals(line))
                .map(Explanation::text)
                .findFirst()
                .orElse(null);
    }

    /** As they were when this version was submitted; none before. */
    List<VarianceView> variances() {
        return variances == null ? List.of() : variances.variances();
    }

    void compared(List<VarianceView> found) {
        variances = new VarianceView.All(found);
    }

    @Nullable
    Declaration declaration() {
        if (noIrregularities) {
            return new Declaration(true, null);
        }
        return irregularityRefs.isEmpty() ? null : new Declaration(null, List.of(irregularityRefs.split(" ")));
    }

    /** What the ledger is asked to book when it is accepted. */
    List<NetLine> net() {
        return NetLine.of(lines, quarter);
    }

    void booked(LedgerAnswer answer) {
        bookedIn = answer.quarter() == null ? quarter : answer.quarter();
        transactionSelf = answer.self();
    }

    @Override
    public ExpenditureReportView written(Caller caller) {
        return ExpenditureReportView.of(this, caller, null, null);
    }
}

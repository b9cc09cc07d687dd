package org.codonor.reporting.casestatement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.codonor.common.money.Money;
import org.codonor.common.tabular.Download;
import org.codonor.common.tabular.Table;
import org.jspecify.annotations.Nullable;

/** A statement as rows for a spreadsheet: the same numbers as its JSON. */
final class StatementFile {
    private static final int SCHEMA = 1;

    private static final Table<Row> TABLE = Table.<Row>named("statement")
            .text("programme", "The programme.", Row::programme)
            .text("quarter", "The quarter.", Row::quarter)
            .text("status", "DRAFT or ISSUED.", Row::status)
            .text("measure", "What is counted.", Row::measure)
            .text("band", "The band of ages, in days.", Row::band)
            .integer("count", "How many.", Row::count)
            .amount("amount", "How much.", Row::amount)
            .text("currency", "Of the amount.", Row::currency);

    private record Row(
            String programme,
            String quarter,
            StatementView.Status status,
            String measure,
            Tally.@Nullable Band band,
            @Nullable Integer count,
            @Nullable BigDecimal amount,
            @Nullable String currency) {}

    private final String programme;
    private final StatementView statement;
    private final List<Row> rows = new ArrayList<>();

    private StatementFile(String programme, StatementView statement) {
        this.programme = programme;
        this.statement = statement;
    }

    static Download<?> of(String programme, StatementView statement) {
        var file = new StatementFile(programme, statement);
        file.fill();
        return new Download<>(TABLE, file.rows, programme + "-irregularities-" + statement.quarter(), SCHEMA);
    }

    private void fill() {
        Tally.Counts counts = statement.counts();
        count("reported", counts.reported());
        count("opened", counts.opened());
        count("closed", counts.closed());
        count("dismissed", counts.dismissed());
        count("recordedOnly", counts.recordedOnly());
        count("openAtEnd", counts.openAtEnd());
        count("casesOpenAtEnd", counts.casesOpenAtEnd());
        StatementView.AmountsView amounts = statement.amounts();
        amount("suspected", amounts.suspected());
        count("suspectedNotYetKnown", amounts.suspectedNotYetKnown());
        amount("established", amounts.established());
        amount("recovered", amounts.recovered());
        amount("writtenOff", amounts.writtenOff());
        amount("outstanding", amounts.outstanding());
        statement.ageing().forEach(aged -> row("ageing", aged.band(), aged.cases(), aged.outstanding()));
    }

    private void count(String measure, int count) {
        row(measure, null, count, null);
    }

    private void amount(String measure, Money amount) {
        row(measure, null, null, amount);
    }

    private void row(String measure, Tally.@Nullable Band band, @Nullable Integer count, @Nullable Money amount) {
        rows.add(new Row(
                programme,
                statement.quarter(),
                statement.status(),
                measure,
                band,
                count,
                amount == null ? null : amount.amount(),
                amount == null ? null : amount.currency().getCurrencyCode()));
    }
}

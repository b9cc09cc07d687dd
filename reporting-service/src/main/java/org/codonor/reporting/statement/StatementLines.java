package org.codonor.reporting.statement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.codonor.common.period.Quarter;
import org.codonor.reporting.measure.Dimension;
import org.codonor.reporting.measure.Measure;
import org.codonor.reporting.statement.StatementLine.Section;
import org.jspecify.annotations.Nullable;

/** Writes the lines of a statement out of a donor's rows. */
final class StatementLines {
    private static final List<Measure> BALANCES = List.of(Measure.BALANCE_LEAD, Measure.BALANCE_PARTNER);
    private static final List<Measure> IN =
            List.of(Measure.RECEIVED, Measure.INTEREST_LEAD, Measure.INTEREST_PARTNER, Measure.FX_PARTNER);
    private static final List<Measure> OUT =
            List.of(Measure.EXPENDITURE, Measure.DIRECT_COST, Measure.FEES, Measure.LOSS, Measure.REFUNDED_TO_DONOR);

    private final DonorRows rows;
    private final Currency currency;
    private final @Nullable OwnCurrency own;
    private final Explanations explained;
    private final List<StatementLine> lines = new ArrayList<>();

    StatementLines(DonorRows rows, Currency currency, @Nullable OwnCurrency own, Explanations explained) {
        this.rows = rows;
        this.currency = currency;
        this.own = own;
        this.explained = explained;
    }

    List<StatementLine> of(Quarter yearEnd) {
        opening();
        IN.forEach(this::in);
        OUT.forEach(flow -> add(Section.OUT, flow, rows.flowed(flow), explained.flowed(flow)));
        closing();
        atEnd(Section.CLOSING, Measure.RESERVED);
        atEnd(Section.CLOSING, Measure.CLAIMED);
        add(
                Section.CHECK,
                "difference",
                "Opening, plus in, less out, less closing (R74); zero when all is accounted for",
                difference(),
                List.of());
        add(
                Section.EXCHANGE,
                Measure.FX_DIFFERENCE,
                rows.flowed(Measure.FX_DIFFERENCE),
                explained.flowed(Measure.FX_DIFFERENCE));
        averageRate();
        attributed();
        outlook(yearEnd);
        return List.copyOf(lines);
    }

    /** R74 over the year. */
    BigDecimal difference() {
        BigDecimal in = IN.stream().map(rows::flowed).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal out = OUT.stream().map(rows::flowed).reduce(BigDecimal.ZERO, BigDecimal::add);
        return rows.atBegin(Measure.BALANCE_TOTAL).add(in).subtract(out).subtract(rows.atEnd(Measure.BALANCE_TOTAL));
    }

    private void in(Measure flow) {
        BigDecimal amount = rows.flowed(flow);
        if (flow == Measure.RECEIVED && own != null) {
            LocalDate from = rows.firstQuarter().first();
            BigDecimal came = own.received(from, rows.last().quarter().last());
            lines.add(new StatementLine(
                    Section.IN,
                    flow.wire(),
                    flow.definition(),
                    wire(amount),
                    wire(came, own.currency()),
                    explained.flowed(flow)));
        } else {
            add(Section.IN, flow, amount, explained.flowed(flow));
        }
    }

    private void opening() {
        BigDecimal total = rows.atBegin(Measure.BALANCE_TOTAL);
        BigDecimal ownTotal = own == null ? null : own.atOpening(total);
        SortedMap<String, BigDecimal> balances = by(rows::atBegin);
        SortedMap<String, BigDecimal> parts =
                own == null || ownTotal == null ? null : own.partsAtOpening(balances, ownTotal);
        BALANCES.forEach(stock -> add(
                Section.OPENING,
                stock,
                rows.atBegin(stock),
                parts == null ? null : parts.get(stock.wire()),
                explained.atBegin(stock)));
        add(Section.OPENING, Measure.BALANCE_TOTAL, total, ownTotal, explained.atBegin(Measure.BALANCE_TOTAL));
    }

    private void closing() {
        BigDecimal total = rows.atEnd(Measure.BALANCE_TOTAL);
        SortedMap<String, BigDecimal> balances = by(rows::atEnd);
        SortedMap<String, BigDecimal> parts = own == null ? null : own.parts(balances, own.of(total));
        BALANCES.forEach(stock -> add(
                Section.CLOSING,
                stock,
                rows.atEnd(stock),
                parts == null ? null : parts.get(stock.wire()),
                explained.atEnd(stock)));
        atEnd(Section.CLOSING, Measure.BALANCE_TOTAL);
    }

    private static SortedMap<String, BigDecimal> by(Function<Measure, BigDecimal> amount) {
        SortedMap<String, BigDecimal> amounts = new TreeMap<>();
        BALANCES.forEach(stock -> amounts.put(stock.wire(), amount.apply(stock)));
        return amounts;
    }

    /** What new receipts made of the average rate, and roundings: with it the own amounts that are shown sum up. */
    private void averageRate() {
        if (own != null) {
            BigDecimal expected = shown(Section.OPENING).add(shown(Section.IN)).subtract(shown(Section.OUT));
            lines.add(new StatementLine(
                    Section.EXCHANGE,
                    "averageRate",
                    "In the donor's own currency: the change of the average rate, and roundings",
                    wire(BigDecimal.ZERO),
                    wire(shown(Section.CLOSING).subtract(expected), own.currency()),
                    List.of()));
        }
    }

    /** The own amounts of a section: of balances, that of the total. */
    private BigDecimal shown(Section section) {
        return lines.stream()
                .filter(line -> line.section() == section)
                .filter(line -> section == Section.IN
                        || section == Section.OUT
                        || line.item().equals(Measure.BALANCE_TOTAL.wire()))
                .map(line -> new BigDecimal(String.valueOf(line.ownAmount())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void attributed() {
        BigDecimal spent = shown(Measure.EXPENDITURE).add(shown(Measure.DIRECT_COST));
        each(
                Section.CORE_AREA,
                "Attributed expenditure and direct cost",
                rows.flowedBy(Dimension.CORE_AREA, Measure.EXPENDITURE, Measure.DIRECT_COST),
                spent,
                area -> explained.flowedAt(Dimension.CORE_AREA, area, Measure.EXPENDITURE, Measure.DIRECT_COST));
        each(
                Section.GEO,
                "Attributed expenditure and direct cost",
                rows.flowedBy(Dimension.GEO, Measure.EXPENDITURE, Measure.DIRECT_COST),
                spent,
                geo -> explained.flowedAt(Dimension.GEO, geo, Measure.EXPENDITURE, Measure.DIRECT_COST));
        SortedMap<String, BigDecimal> paid = rows.flowedBy(Dimension.PARTNER, Measure.DISBURSED);
        each(
                Section.PARTNER_DISBURSED,
                "Paid to the partner",
                paid,
                own(sum(paid)),
                partner -> explained.flowedAt(Dimension.PARTNER, partner, Measure.DISBURSED));
        each(
                Section.PARTNER_SPENT,
                "Spent by the partner",
                rows.flowedBy(Dimension.PARTNER, Measure.EXPENDITURE),
                shown(Measure.EXPENDITURE),
                partner -> explained.flowedAt(Dimension.PARTNER, partner, Measure.EXPENDITURE));
        SortedMap<String, BigDecimal> with = rows.atEndBy(Dimension.PARTNER, Measure.BALANCE_PARTNER);
        each(
                Section.WITH_PARTNER,
                "Unspent with the partner at the end",
                with,
                own(sum(with)),
                partner -> explained.atEndAt(Dimension.PARTNER, partner, Measure.BALANCE_PARTNER));
    }

    private BigDecimal own(BigDecimal amount) {
        return own == null ? BigDecimal.ZERO : own.of(amount);
    }

    private static BigDecimal sum(SortedMap<String, BigDecimal> amounts) {
        return amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The own amount of what flowed out, as its line tells it. */
    private BigDecimal shown(Measure flow) {
        return own(rows.flowed(flow));
    }

    private void outlook(Quarter yearEnd) {
        atEnd(Section.OUTLOOK, Measure.RECEIVABLE);
        atEnd(Section.OUTLOOK, Measure.OVERDUE);
        SortedMap<Quarter, BigDecimal> ahead = rows.foreseen(yearEnd);
        SortedMap<String, BigDecimal> quarters = new TreeMap<>();
        ahead.forEach((quarter, amount) -> quarters.put(quarter.toString(), amount));
        BigDecimal foreseen = sum(quarters);
        each(
                Section.OUTLOOK,
                "Its share, by the keys, of what partners foresee then and have not spent",
                quarters,
                own(foreseen),
                quarter -> foreseen(Quarter.parse(quarter)));
        add(
                Section.OUTLOOK,
                "forecastExpenditure",
                "Its share, by the keys, of what partners foresee until the year's end",
                foreseen,
                List.of());
        BigDecimal unspent = rows.atEnd(Measure.BALANCE_TOTAL);
        add(
                Section.OUTLOOK,
                "expectedBalance",
                "Unspent now, less what is foreseen, at the year's end",
                unspent.subtract(foreseen),
                own == null ? null : own(unspent).subtract(own(foreseen)),
                List.of());
    }

    /** Parts of a whole; in the donor's own currency they sum to what the whole comes to there. */
    private void each(
            Section section,
            String title,
            SortedMap<String, BigDecimal> amounts,
            BigDecimal ownTotal,
            Function<String, List<String>> explanations) {
        SortedMap<String, BigDecimal> parts = own == null ? amounts : own.parts(amounts, ownTotal);
        amounts.forEach((item, amount) -> lines.add(new StatementLine(
                section,
                item,
                title,
                wire(amount),
                own == null ? null : wire(parts.get(item), own.currency()),
                explanations.apply(item))));
    }

    private void atEnd(Section section, Measure stock) {
        add(section, stock, rows.atEnd(stock), explained.atEnd(stock));
    }

    /** Of a running quarter it is what is left of a forecast, and no figure. */
    private List<String> foreseen(Quarter quarter) {
        List<Measure> ahead = Measure.expenditureAhead();
        Quarter last = rows.last().quarter();
        return ahead.stream()
                .filter(measure -> last.plus(ahead.indexOf(measure) + 1).equals(quarter))
                .flatMap(measure -> explained.foreseen(measure).stream())
                .toList();
    }

    private void add(Section section, Measure measure, BigDecimal amount, List<String> explanations) {
        add(section, measure.wire(), measure.definition(), amount, explanations);
    }

    private void add(
            Section section,
            Measure measure,
            BigDecimal amount,
            @Nullable BigDecimal ownAmount,
            List<String> explanations) {
        add(section, measure.wire(), measure.definition(), amount, ownAmount, explanations);
    }

    private void add(Section section, String item, String title, BigDecimal amount, List<String> explanations) {
        add(section, item, title, amount, own == null ? null : own.of(amount), explanations);
    }

    private void add(
            Section section,
            String item,
            String title,
            BigDecimal amount,
            @Nullable BigDecimal ownAmount,
            List<String> explanations) {
        lines.add(new StatementLine(
                section,
                item,
                title,
                wire(amount),
                own == null || ownAmount == null ? null : wire(ownAmount, own.currency()),
                explanations));
    }

    private String wire(BigDecimal amount) {
        return wire(amount, currency);
    }

    private static String wire(BigDecimal amount, Currency currency) {
        return amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}

package org.codonor.contributions.whatif;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.codonor.common.money.Money;
import org.codonor.common.period.FiscalCalendar;
import org.codonor.common.period.Quarter;
import org.codonor.contributions.attribution.Division;
import org.codonor.contributions.budget.Line;
import org.codonor.contributions.ledger.LineUse;
import org.codonor.contributions.whatif.ScenarioView.InMonth;
import org.codonor.contributions.whatif.ScenarioView.InQuarter;
import org.codonor.contributions.whatif.ScenarioView.Lost;
import org.codonor.contributions.whatif.ScenarioView.OfAgreement;
import org.codonor.contributions.whatif.ScenarioView.OfLine;
import org.codonor.contributions.whatif.ScenarioView.OfQuarter;

/**
 * What loses cover, by line, by agreement and by quarter and month; every table sums to the same.
 *
 * @param partners the partner of each agreement
 * @param calendars the fiscal calendar of each contribution's donor
 */
record Losses(
        Books books,
        List<Cover.Loss> losses,
        Map<String, String> partners,
        Map<String, FiscalCalendar> calendars,
        Currency currency) {
    private static final List<BigDecimal> THIRDS = List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);

    static Lost lost(Collection<Cover.Loss> losses, Currency currency) {
        Function<Tier, Money> of = tier ->
                Money.of(losses.stream().map(loss -> loss.of(tier)).reduce(BigDecimal.ZERO, BigDecimal::add), currency);
        Money total =
                Money.of(losses.stream().map(Cover.Loss::total).reduce(BigDecimal.ZERO, BigDecimal::add), currency);
        Money beyond =
                Money.of(losses.stream().map(Cover.Loss::beyond).reduce(BigDecimal.ZERO, BigDecimal::add), currency);
        return new Lost(
                total,
                of.apply(Tier.UNPLANNED),
                of.apply(Tier.PLANNED),
                of.apply(Tier.OWN),
                of.apply(Tier.CONTRACTED),
                of.apply(Tier.PAID),
                beyond);
    }

    List<OfLine> lines() {
        var byPlace = new LinkedHashMap<Cell.Place, List<Open>>();
        open().forEach(each -> byPlace.computeIfAbsent(each.place(), place -> new ArrayList<>())
                .add(each));
        return byPlace.entrySet().stream()
                .map(place -> line(place.getKey(), place.getValue()))
                .sorted(java.util.Comparator.comparing(OfLine::line)
                        .thenComparing(OfLine::contribution)
                        .thenComparing(row -> Objects.requireNonNullElse(row.agreement(), "")))
                .toList();
    }

    private OfLine line(Cell.Place place, List<Open> lost) {
        Line line = Objects.requireNonNull(books.plan().lines().get(place.line()));
        List<LineUse.Use> uses = books.of(line, place.contribution()).stream()
                .filter(use -> use.agreement().equals(place.agreement()))
                .toList();
        var quarters = new TreeMap<Quarter, BigDecimal>();
        lost.forEach(each -> quarters.merge(each.quarter(), each.amount(), BigDecimal::add));
        BigDecimal planned = line.of(place.contribution());
        return new OfLine(
                line.line(),
                line.mainLine(),
                line.coreArea(),
                line.geo(),
                place.contribution(),
                place.agreement().isEmpty() ? null : place.agreement(),
                partners.get(place.agreement()),
                money(planned),
                sum(uses, LineUse.Use::contracted),
                sum(uses, LineUse.Use::spent),
                sum(lost, Open::amount),
                of(lost, Tier.CONTRACTED),
                of(lost, Tier.PAID),
                money(planned).minus(sum(all(place), Open::amount)),
                quarters.firstKey(),
                quarters.entrySet().stream()
                        .map(each -> new InQuarter(each.getKey(), money(each.getValue())))
                        .toList());
    }

    /** What is lost of a contribution on a line, whatever contracts it. */
    private List<Open> all(Cell.Place place) {
        return open().stream()
                .filter(each -> each.place().line().equals(place.line())
                        && each.place().contribution().equals(place.contribution()))
                .toList();
    }

    List<OfAgreement> agreements() {
        return books.under().stream()
                .map(under -> agreement(
                        under,
                        open().stream()
                                .filter(each -> each.place().agreement().equals(under.agreement())
                                        && each.place().contribution().equals(under.contribution()))
                                .toList()))
                .filter(row -> row.lost().isPositive())
                .toList();
    }

    private OfAgreement agreement(Books.Under under, List<Open> lost) {
        return new OfAgreement(
                under.agreement(),
                String.valueOf(partners.get(under.agreement())),
                under.contribution(),
                money(under.contracted()),
                money(under.paid()),
                money(under.reserved()),
                money(under.unpaid()),
                money(under.atPartner()),
                sum(lost, Open::amount),
                of(lost, Tier.CONTRACTED),
                of(lost, Tier.PAID));
    }

    List<OfQuarter> quarters() {
        var sums = new TreeMap<String, Map<Quarter, BigDecimal>>();
        open().forEach(each -> sums.computeIfAbsent(each.place().contribution(), ref -> new TreeMap<>())
                .merge(each.quarter(), each.amount(), BigDecimal::add));
        return sums.entrySet().stream()
                .flatMap(contribution -> contribution.getValue().entrySet().stream()
                        .map(quarter -> new OfQuarter(
                                contribution.getKey(),
                                quarter.getKey(),
                                Objects.requireNonNull(calendars.get(contribution.getKey()))
                                        .label(quarter.getKey()),
                                money(quarter.getValue()),
                                months(quarter.getKey(), quarter.getValue()))))
                .toList();
    }

    /** Evenly over the months of the quarter, to the last minor unit. */
    private List<InMonth> months(Quarter quarter, BigDecimal amount) {
        List<BigDecimal> parts = new Division(THIRDS).of(amount);
        var months = new ArrayList<InMonth>();
        for (int i = 0; i < parts.size(); i++) {
            var month = quarter.first().plusMonths(i);
            months.add(new InMonth(
                    String.format(Locale.ROOT, "%d-%02d", month.getYear(), month.getMonthValue()),
                    money(parts.get(i))));
        }
        return months;
    }

    private List<Open> open() {
        return losses.stream().flatMap(loss -> loss.lost().stream()).collect(Collectors.toList());
    }

    private Money of(List<Open> lost, Tier tier) {
        return sum(lost.stream().filter(each -> each.tier() == tier).toList(), Open::amount);
    }

    private <T> Money sum(Collection<T> rows, Function<T, BigDecimal> amount) {
        return money(rows.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private Money money(BigDecimal amount) {
        return Money.of(amount, currency);
    }
}

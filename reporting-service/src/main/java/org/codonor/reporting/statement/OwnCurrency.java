package org.codonor.reporting.statement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.codonor.common.money.Money;
import org.codonor.reporting.reference.LedgerRates;
import org.jspecify.annotations.Nullable;

/**
 * The donor's own currency: what was received is told as it came; all else by the average of what its receipts brought, so
 * that a year opens with what the one before closed with.
 *
 * @param rate programme currency for one unit, by the receipts to the end
 * @param openingRate the same by those before the first day
 */
record OwnCurrency(Currency currency, BigDecimal rate, BigDecimal openingRate, List<LedgerRates.Item> receipts) {
    private static final int DECIMALS = 10;

    /** Null when the donor pays in the programme's currency, or nothing is known of a rate. */
    static @Nullable OwnCurrency of(String donor, @Nullable String code, LedgerRates rates, LocalDate first) {
        if (code == null || code.equals(rates.currency())) {
            return null;
        }
        List<LedgerRates.Item> own = rates.items().stream()
                .filter(item -> item.donor().equals(donor) && item.currency().equals(code))
                .toList();
        List<LedgerRates.Item> receipts =
                own.stream().filter(item -> item.kind().equals("RECEIPT")).toList();
        BigDecimal rate = average(receipts.isEmpty() ? own : receipts);
        if (rate == null) {
            return null;
        }
        BigDecimal before = average(receipts.stream()
                .filter(receipt -> receipt.date().isBefore(first))
                .toList());
        return new OwnCurrency(Money.currency(code), rate, before == null ? rate : before, receipts);
    }

    private static @Nullable BigDecimal average(List<LedgerRates.Item> items) {
        BigDecimal amount = BigDecimal.ZERO;
        BigDecimal booked = BigDecimal.ZERO;
        for (LedgerRates.Item item : items) {
            amount = amount.add(new BigDecimal(item.amount()));
            booked = booked.add(new BigDecimal(item.booked()));
        }
        return amount.signum() == 0 ? null : booked.divide(amount, DECIMALS, RoundingMode.HALF_EVEN);
    }

    BigDecimal of(BigDecimal amount) {
        return at(rate, amount);
    }

    BigDecimal atOpening(BigDecimal amount) {
        return at(openingRate, amount);
    }

    private BigDecimal at(BigDecimal by, BigDecimal amount) {
        return amount.divide(by, currency.getDefaultFractionDigits(), RoundingMode.HALF_EVEN);
    }

    /** Parts of a whole that is told as {@code total}: by the largest remainder, so that they sum to it. */
    SortedMap<String, BigDecimal> parts(SortedMap<String, BigDecimal> amounts, BigDecimal total) {
        return parts(rate, amounts, total);
    }

    /** The same of what was before the first day. */
    SortedMap<String, BigDecimal> partsAtOpening(SortedMap<String, BigDecimal> amounts, BigDecimal total) {
        return parts(openingRate, amounts, total);
    }

    private SortedMap<String, BigDecimal> parts(
            BigDecimal by, SortedMap<String, BigDecimal> amounts, BigDecimal total) {
        int decimals = currency.getDefaultFractionDigits();
        SortedMap<String, BigDecimal> parts = new TreeMap<>();
        Map<String, BigDecimal> remainders = new HashMap<>();
        BigDecimal left = total;
        for (Map.Entry<String, BigDecimal> each : amounts.entrySet()) {
            BigDecimal exact = each.getValue().divide(by, DECIMALS, RoundingMode.HALF_EVEN);
            BigDecimal part = exact.setScale(decimals, RoundingMode.FLOOR);
            parts.put(each.getKey(), part);
            remainders.put(each.getKey(), exact.subtract(part));
            left = left.subtract(part);
        }
        BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
        List<String> order = parts.keySet().stream()
                .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
                .toList();
        int missing = left.divide(unit, 0, RoundingMode.HALF_EVEN).intValue();
        order.stream().limit(Math.max(0, missing)).forEach(key -> parts.merge(key, unit, BigDecimal::add));
        return parts;
    }

    /** What came in that currency between two days, both included. */
    BigDecimal received(LocalDate from, LocalDate to) {
        return receipts.stream()
                .filter(receipt ->
                        !receipt.date().isBefore(from) && !receipt.date().isAfter(to))
                .map(receipt -> new BigDecimal(receipt.amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

package org.codonor.reporting.irregularity;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.codonor.reporting.irregularity.CaseMoneyView.CellView;
import org.codonor.reporting.irregularity.CaseMoneyView.DonorView;
import org.codonor.reporting.irregularity.CaseMoneyView.Sums;
import org.codonor.reporting.reference.AttributionPreview;
import org.codonor.reporting.reference.LedgerClaim;
import org.jspecify.annotations.Nullable;

/**
 * Lays what is suspected, divided by the keys, and what the ledger holds of the claim side by side (R85, R86).
 *
 * @param donor the only donor to be shown; null for all
 */
record MoneyOfCase(
        Currency currency,
        @Nullable AttributionPreview split,
        @Nullable LedgerClaim claim,
        @Nullable String donor) {
    private record Key(String contribution, String donor, String line, Quarter quarter) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return text().compareTo(other.text());
        }

        private String text() {
            return line + " " + quarter + " " + donor + " " + contribution;
        }
    }

    /** Amounts that are added up. */
    private static final class Adding {
        @Nullable
        BigDecimal suspected;

        BigDecimal established = BigDecimal.ZERO;
        BigDecimal recovered = BigDecimal.ZERO;
        BigDecimal writtenOff = BigDecimal.ZERO;

        void add(Adding other) {
            if (other.suspected != null) {
                suspect(other.suspected);
            }
            established = established.add(other.established);
            recovered = recovered.add(other.recovered);
            writtenOff = writtenOff.add(other.writtenOff);
        }

        void suspect(BigDecimal amount) {
            suspected = suspected == null ? amount : suspected.add(amount);
        }

        Sums sums(Currency currency) {
            BigDecimal loss = established.subtract(recovered);
            return new Sums(
                    suspected == null ? null : Money.of(suspected, currency),
                    Money.of(established, currency),
                    Money.of(recovered, currency),
                    Money.of(writtenOff, currency),
                    Money.of(loss.subtract(writtenOff), currency),
                    Money.of(loss, currency));
        }
    }

    List<CellView> cells() {
        return adding().entrySet().stream()
                .map(cell -> new CellView(
                        cell.getKey().contribution(),
                        cell.getKey().donor(),
                        cell.getKey().line(),
                        cell.getKey().quarter(),
                        cell.getValue().sums(currency)))
                .toList();
    }

    List<DonorView> byDonor() {
        Map<String, Adding> donors = new TreeMap<>();
        adding().forEach((key, cell) ->
                donors.computeIfAbsent(key.donor(), none -> new Adding()).add(cell));
        return donors.entrySet().stream()
                .map(entry -> new DonorView(entry.getKey(), entry.getValue().sums(currency), returned(entry.getKey())))
                .toList();
    }

    /** @param suspected as a whole, also while nobody can divide it */
    Sums total(@Nullable BigDecimal suspected) {
        Adding all = sum(adding().values());
        all.suspected = suspected;
        return all.sums(currency);
    }

    CaseTotals totals() {
        Adding all = sum(adding().values());
        return new CaseTotals(all.established, all.recovered, all.writtenOff);
    }

    private static Adding sum(Collection<Adding> cells) {
        var all = new Adding();
        cells.forEach(all::add);
        return all;
    }

    private @Nullable Money returned(String of) {
        return claim == null
                ? null
                : claim.byDonor().stream()
                        .filter(part -> part.donor().equals(of))
                        .map(part -> Money.of(new BigDecimal(part.returned()), currency))
                        .findFirst()
                        .orElse(null);
    }

    private Map<Key, Adding> adding() {
        Map<Key, Adding> cells = new TreeMap<>();
        if (split != null) {
            split.lines()
                    .forEach(line -> line.parts().forEach(part -> {
                        var key = new Key(part.contribution(), part.donor(), line.line(), line.ofQuarter());
                        cells.computeIfAbsent(key, none -> new Adding()).suspect(new BigDecimal(part.amount()));
                    }));
        }
        if (claim != null) {
            for (LedgerClaim.Cell cell : claim.cells()) {
                var key = new Key(cell.contribution(), cell.donor(), cell.line(), cell.ofQuarter());
                Adding amounts = cells.computeIfAbsent(key, none -> new Adding());
                amounts.established = amounts.established.add(new BigDecimal(cell.established()));
                amounts.recovered = amounts.recovered.add(new BigDecimal(cell.recovered()));
                amounts.writtenOff = amounts.writtenOff.add(new BigDecimal(cell.writtenOff()));
            }
        }
        if (donor != null) {
            cells.keySet().removeIf(key -> !key.donor().equals(donor));
        }
        return cells;
    }
}

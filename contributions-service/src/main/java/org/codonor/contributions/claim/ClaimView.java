package org.codonor.contributions.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.codonor.contributions.ledger.Event;
import org.jspecify.annotations.Nullable;

/** A claim as other services read it: each of them keeps none of these amounts. */
record ClaimView(
        String claimRef,
        String agreement,
        String currency,
        List<CellView> cells,
        List<DonorView> byDonor,
        List<EntryView> entries) {

    record CellView(
            String contribution,
            String donor,
            String line,
            Quarter ofQuarter,
            String established,
            String recovered,
            String writtenOff,
            String outstanding) {
        static CellView of(Cell cell) {
            return new CellView(
                    cell.contribution(),
                    cell.donor(),
                    cell.line(),
                    cell.ofQuarter(),
                    wire(cell.established()),
                    wire(cell.recovered()),
                    wire(cell.writtenOff()),
                    wire(cell.outstanding()));
        }
    }

    /** One donor's part; {@code returned} is what it was given back of what was recovered (R95). */
    record DonorView(
            String donor,
            String established,
            String recovered,
            String writtenOff,
            String outstanding,
            String returned) {}

    /** A move of the claim; negative takes back. */
    record EntryView(
            long seq,
            String event,
            LocalDate valueDate,
            String amount,
            String contribution,
            @Nullable String line,
            @Nullable Quarter ofQuarter,
            String self) {
        static EntryView of(String programme, Moved move) {
            return new EntryView(
                    move.seq(),
                    move.event().name(),
                    move.valueDate(),
                    wire(move.amount()),
                    move.contribution(),
                    move.line().isEmpty() ? null : move.line(),
                    move.ofQuarter(),
                    "/v1/programmes/" + programme + "/transactions/" + move.transaction());
        }
    }

    static ClaimView of(String programme, Claim claim, List<Moved> moves) {
        return new ClaimView(
                claim.ref(),
                claim.agreement(),
                claim.currency().getCurrencyCode(),
                claim.cells().stream().map(CellView::of).toList(),
                byDonor(claim, moves),
                moves.stream().map(move -> EntryView.of(programme, move)).toList());
    }

    private static List<DonorView> byDonor(Claim claim, List<Moved> moves) {
        var byDonor = new TreeMap<String, List<Cell>>();
        claim.cells()
                .forEach(cell -> byDonor.computeIfAbsent(cell.donor(), donor -> new ArrayList<>())
                        .add(cell));
        Money nothing = Money.zero(claim.currency());
        return byDonor.entrySet().stream()
                .map(donor -> new DonorView(
                        donor.getKey(),
                        wire(donor.getValue().stream().map(Cell::established).reduce(nothing, Money::plus)),
                        wire(donor.getValue().stream().map(Cell::recovered).reduce(nothing, Money::plus)),
                        wire(donor.getValue().stream().map(Cell::writtenOff).reduce(nothing, Money::plus)),
                        wire(donor.getValue().stream().map(Cell::outstanding).reduce(nothing, Money::plus)),
                        wire(moves.stream()
                                .filter(move -> move.donor().equals(donor.getKey()))
                                .map(move -> move.when(Event.DONOR_REFUND))
                                .reduce(nothing, Money::plus))))
                .toList();
    }

    static String wire(Money money) {
        return money.amount().toPlainString();
    }
}

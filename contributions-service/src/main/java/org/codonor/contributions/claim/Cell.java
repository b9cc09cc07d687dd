package org.codonor.contributions.claim;

import java.util.Objects;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.codonor.contributions.ledger.Basis;
import org.codonor.contributions.ledger.Event;

/**
 * What a claim is about of one contribution, line and quarter. R85 holds for a contribution as a whole: a line that was
 * lowered after it had been recovered has more recovered than established, and the contribution's other lines carry it.
 */
public record Cell(
        String contribution,
        String donor,
        String line,
        Quarter ofQuarter,
        Basis basis,
        Money established,
        Money recovered,
        Money writtenOff) {
    static Cell of(Moved move) {
        return new Cell(
                move.contribution(),
                move.donor(),
                move.line(),
                Objects.requireNonNull(move.ofQuarter()),
                move.basis(),
                move.when(Event.IRREGULARITY),
                move.when(Event.RECOVERY),
                move.when(Event.WRITE_OFF));
    }

    Cell plus(Cell more) {
        return new Cell(
                contribution,
                donor,
                line,
                ofQuarter,
                basis,
                established.plus(more.established),
                recovered.plus(more.recovered),
                writtenOff.plus(more.writtenOff));
    }

    public Money outstanding() {
        return established.minus(recovered).minus(writtenOff);
    }
}

package org.codonor.contributions.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written as one transaction.
 *
 * @param corrects the number of the transaction that this one corrects or takes back
 * @param ofUnspent whether what it takes from partners is what they have not spent (R75), not merely what they were given
 */
public record Posting(Source source, @Nullable Long corrects, boolean ofUnspent, List<Move> moves) {
    public Posting {
        moves = List.copyOf(moves);
        if (moves.isEmpty()) {
            throw new IllegalArgumentException("a transaction without moves");
        }
    }

    public static Posting of(Source source, List<Move> moves) {
        return new Posting(source, null, false, moves);
    }

    public Posting correcting(long seq) {
        return new Posting(source, seq, ofUnspent, moves);
    }

    public Posting takingUnspent() {
        return new Posting(source, corrects, true, moves);
    }
}

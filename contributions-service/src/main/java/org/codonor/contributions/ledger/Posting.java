package org.codonor.contributions.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written as one transaction.
 *
 * @param corrects the number of the transaction that this one corrects or takes back
 */
public record Posting(Source source, @Nullable Long corrects, List<Move> moves) {
    public Posting {
        moves = List.copyOf(moves);
        if (moves.isEmpty()) {
            throw new IllegalArgumentException("a transaction without moves");
        }
    }

    public static Posting of(Source source, List<Move> moves) {
        return new Posting(source, null, moves);
    }

    public Posting correcting(long seq) {
        return new Posting(source, seq, moves);
    }
}

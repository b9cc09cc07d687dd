package org.codonor.contributions.ask;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.codonor.common.period.Quarter;
import org.codonor.contributions.attribution.Key;
import org.codonor.contributions.claim.Claim;
import org.codonor.contributions.ledger.Basis;
import org.codonor.contributions.ledger.Cuts;
import org.codonor.contributions.ledger.Posted;
import org.jspecify.annotations.Nullable;

/** What an accepted ask did; the transaction is absent when nothing moved, as for a nil report. */
record AskOutcome(
        String outcome,
        String act,
        int attempt,
        int epoch,
        long seq,
        String hash,
        Instant recordedAt,
        @Nullable UUID transaction,
        @Nullable String self,
        @Nullable Quarter quarter,
        @Nullable List<Attributed> attribution,
        @Nullable List<Part> parts,
        @Nullable List<AskBody.Split> paid,
        @Nullable Closed closed) {

    /** How one line was attributed. */
    record Attributed(
            int index, String line, Quarter ofQuarter, Quarter keyFromQuarter, Basis basis, List<Part> parts) {
        static Attributed of(int index, String line, Quarter ofQuarter, Basis basis, List<Key.Part> parts) {
            return new Attributed(
                    index,
                    line,
                    ofQuarter,
                    ofQuarter,
                    basis,
                    parts.stream().map(Part::of).toList());
        }
    }

    record Part(String contribution, String donor, String amount) {
        static Part of(Key.Part part) {
            return new Part(
                    part.contribution(), part.donor(), part.amount().amount().toPlainString());
        }
    }

    /** A quarter that is closed, and the newest entry that its figures include. */
    record Closed(Quarter quarter, Quarter openFrom, At cut) {
        record At(int epoch, long seq, String hash, Instant recordedAt) {}

        static Closed of(Cuts.Cut cut) {
            return new Closed(
                    cut.quarter(), cut.quarter().next(), new At(cut.epoch(), cut.seq(), cut.hash(), cut.recordedAt()));
        }
    }

    /**
     * What an act did.
     *
     * @param posted its transaction; null when nothing moved
     * @param parts what each contribution's part of a claim was
     * @param paid what was paid of each contribution, when that is less than was asked for
     * @param closed the quarter that it closed
     */
    record Done(
            @Nullable Posted posted,
            @Nullable List<Attributed> attribution,
            @Nullable List<Part> parts,
            @Nullable List<AskBody.Split> paid,
            @Nullable Closed closed) {
        static final Done NOTHING = new Done(null, null, null, null, null);

        static Done of(Posted posted) {
            return new Done(posted, null, null, null, null);
        }

        static Done attributed(@Nullable Posted posted, List<Attributed> attribution) {
            return new Done(posted, attribution, null, null, null);
        }

        static Done taken(Posted posted, List<Claim.Part> parts) {
            return new Done(posted, null, byContribution(parts), null, null);
        }

        static Done closed(Closed closed) {
            return new Done(null, null, null, null, closed);
        }

        Done paid(List<AskBody.Split> splits) {
            return new Done(posted, attribution, parts, splits, null);
        }

        private static List<Part> byContribution(List<Claim.Part> parts) {
            var sums = new LinkedHashMap<String, Key.Part>();
            parts.forEach(part -> sums.merge(
                    part.cell().contribution(),
                    new Key.Part(part.cell().contribution(), part.cell().donor(), part.amount()),
                    (one, other) -> new Key.Part(
                            one.contribution(), one.donor(), one.amount().plus(other.amount()))));
            return sums.values().stream().map(Part::of).toList();
        }
    }
}

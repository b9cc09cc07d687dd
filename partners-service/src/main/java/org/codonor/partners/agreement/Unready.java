package org.codonor.partners.agreement;

import java.util.function.Function;
import org.codonor.common.problem.Refused;
import org.codonor.partners.ledger.CommitmentPreviews;
import org.jspecify.annotations.Nullable;

/**
 * A signature that may lack something here. Then the ledger is asked what it would refuse as well, once the transaction
 * is over, and the caller is told both in one answer.
 */
final class Unready {
    private CommitAsk.@Nullable Terms terms;
    private String programme = "";

    private Unready() {}

    /** Makes an effort that says here what is missing. */
    static <T> T told(CommitmentPreviews ledger, Function<Unready, T> effort) {
        var unready = new Unready();
        try {
            return effort.apply(unready);
        } catch (Refused refused) {
            throw unready.terms == null ? refused : refused.errors(ledger.errors(unready.programme, unready.terms));
        }
    }

    /** Refused when anything is missing; the terms are what the ledger would be asked for. */
    void refuse(Agreement agreement, Refused missing, CommitAsk.Terms wanted) {
        if (missing.hasErrors()) {
            programme = agreement.programme;
            terms = wanted;
            throw missing;
        }
    }
}

package org.codonor.contributions.arrangement;

import java.time.LocalDate;
import java.util.List;
import org.codonor.contributions.ledger.Unspent;

/** The contributions under an arrangement, as the feature keeps them that owns them: they follow what becomes of it. */
public interface MoneyUnder {
    /** R14: they may not be used. */
    void suspend(Arrangement arrangement, LocalDate from);

    void resume(Arrangement arrangement, LocalDate from);

    /** R15: they take no part in new funding plan lines; what is not spent becomes a refund proposal. */
    void withdraw(Arrangement arrangement, LocalDate from);

    /** The references of those that are neither settled nor cancelled. */
    List<String> open(Arrangement arrangement);

    /** R15: what each that is withdrawn has not spent. */
    List<Unspent.Proposal> refundProposals(Arrangement arrangement);
}

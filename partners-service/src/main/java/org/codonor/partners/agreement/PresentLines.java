package org.codonor.partners.agreement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.codonor.common.problem.Refused;
import org.codonor.partners.ledger.Cover;
import org.codonor.partners.ledger.RecentCover;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.jspecify.annotations.Nullable;

/**
 * Brings what a signed agreement commits up to what the ledger holds now, before it is shown or judged by: an adjustment
 * moves contracted money between its lines (R30), its financial closure releases what was not paid (R48). When the ledger is silent, what it told last stands.
 */
@ApplicationScoped
public class PresentLines {
    @Inject
    Agreements agreements;

    @Inject
    MovedCommitments moved;

    @Inject
    RecentCover covers;

    /** What was signed when the ledger was asked; an answer about anything else is of no use. */
    private record Asked(UUID id, String ref, List<UUID> amendments) {}

    /** Refused (404) when there is no such agreement for the caller. Never within a transaction. */
    public void refresh(String programme, String idOrRef) {
        refresh(programme, QuarkusTransaction.requiringNew().call(() -> asked(agreements.get(programme, idOrRef))));
    }

    /** As {@link #refresh}, for those who refuse in their own way what they do not find. */
    public void refreshIfKnown(String programme, String idOrRef) {
        refresh(
                programme,
                QuarkusTransaction.requiringNew()
                        .call(() -> agreements.find(programme, idOrRef).map(PresentLines::asked))
                        .orElse(null));
    }

    private void refresh(String programme, @Nullable Asked asked) {
        if (asked != null) {
            told(programme, asked.ref())
                    .ifPresent(cover -> QuarkusTransaction.requiringNew().run(() -> keep(asked, cover)));
        }
    }

    private Optional<Cover> told(String programme, String ref) {
        try {
            return covers.of(programme, ref);
        } catch (Refused | FaultToleranceException silence) {
            return Optional.empty();
        }
    }

    private void keep(Asked asked, Cover cover) {
        if (!asked.equals(asked(agreements.of(asked.id())))
                || agreements.of(asked.id()).isAt(committed(cover))) {
            return;
        }
        AgreementNow now = agreements.lock(asked.id());
        if (asked.equals(asked(now))) {
            moved.replace(now.agreement(), now.movedBy(committed(cover)));
        }
    }

    private static List<Commitment> committed(Cover cover) {
        return cover.lines().stream()
                .map(line -> new Commitment(
                        line.line(), line.contribution(), line.committed().value()))
                .toList();
    }

    /** Null while it is unsigned, or the ledger is being asked about it: then nobody knows what its answer includes. */
    private static @Nullable Asked asked(AgreementNow now) {
        boolean asking = now.agreement().state == AgreementState.CLOSING
                || now.amendments().stream().anyMatch(one -> one.state == AmendmentState.SIGNING);
        return !now.isSigned() || asking
                ? null
                : new Asked(
                        now.agreement().id,
                        now.agreement().ref,
                        now.amendments().stream()
                                .filter(one -> one.state == AmendmentState.EFFECTIVE)
                                .map(one -> one.id)
                                .toList());
    }
}

package org.codonor.contributions.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.contribution.Contributions;

/** Whether the donors were asked before a contribution's earmark changes: an approved adjustment names it (R31g, R34). */
@ApplicationScoped
public class EarmarkApprovals {
    @Inject
    Proposals proposals;

    @Inject
    Contributions contributions;

    public boolean covers(String programme, String adjustment, Contribution contribution) {
        return Adjustment.<Adjustment>find("programme = ?1 and ref = ?2", programme, adjustment)
                .firstResultOptional()
                .filter(found -> found.state == AdjustmentState.APPROVED || found.state == AdjustmentState.IMPLEMENTED)
                .filter(found -> names(found, contribution))
                .isPresent();
    }

    private boolean names(Adjustment adjustment, Contribution contribution) {
        return NewAdjustment.orNone(proposals.of(adjustment).earmarks()).stream()
                .flatMap(named -> contributions.find(adjustment.programme, named).stream())
                .anyMatch(named -> named.id().equals(contribution.id()));
    }
}

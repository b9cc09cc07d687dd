package org.codonor.contributions.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.codonor.contributions.meeting.Decidable;
import org.codonor.contributions.meeting.DecisionKind;

/** Adjustments, for the decisions that the donors take on them. */
@ApplicationScoped
class DecidableAdjustments implements Decidable {
    @Override
    public DecisionKind kind() {
        return DecisionKind.ADJUSTMENT;
    }

    @Override
    @Transactional
    public boolean exists(String programme, String ref) {
        return Adjustment.count("programme = ?1 and ref = ?2", programme, ref) > 0;
    }
}

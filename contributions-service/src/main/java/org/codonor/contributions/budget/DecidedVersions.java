package org.codonor.contributions.budget;

import jakarta.enterprise.context.ApplicationScoped;
import org.codonor.contributions.meeting.Decidable;
import org.codonor.contributions.meeting.DecisionKind;

/** Budget versions as the donors decide on them (R99). */
@ApplicationScoped
class DecidedVersions implements Decidable {
    @Override
    public DecisionKind kind() {
        return DecisionKind.APPROVE_BUDGET;
    }

    @Override
    public boolean exists(String programme, String ref) {
        return BudgetVersion.count("programme = ?1 and ref = ?2", programme, ref) > 0;
    }

    @Override
    public boolean isMade(String programme, String ref) {
        return BudgetVersion.count(
                        "programme = ?1 and ref = ?2 and state = ?3", programme, ref, BudgetVersion.State.APPROVED)
                > 0;
    }
}

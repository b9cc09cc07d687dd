package org.codonor.contributions.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.codonor.common.change.Act;
import org.codonor.common.rows.Rows;
import org.codonor.contributions.arrangement.Arrangement;
import org.codonor.contributions.arrangement.Arrangements;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.contribution.ContributionState;
import org.codonor.contributions.contribution.Contributions;
import org.jspecify.annotations.Nullable;

/** Which contributions join with a version, by the signed arrangement or the lead donor's approval that it stands on. */
@ApplicationScoped
class Joining {
    @Inject
    Arrangements arrangements;

    @Inject
    Contributions contributions;

    @Inject
    Rows rows;

    @Inject
    Act act;

    /** True for a signed arrangement, and for the approval of a contribution of the lead donor's own. */
    boolean isGround(String programme, @Nullable String approval) {
        return signed(programme, approval) != null
                || contributions.all(programme).stream().anyMatch(each -> each.isApprovedBy(approval));
    }

    /** Those that are committed under it and that no approved version ever planned. */
    Set<String> on(String programme, @Nullable String approval) {
        String arrangement = signed(programme, approval);
        Set<String> planned = Set.copyOf(rows.list(
                "select distinct f.contribution from funding_plan f join budget_versions v on v.id = f.budget"
                        + " where v.programme = ? and v.state = 'APPROVED' and f.amount > 0",
                row -> row.getString(1),
                programme));
        return contributions.all(programme).stream()
                .filter(each -> each.state(act.today()) == ContributionState.COMMITTED)
                .filter(each ->
                        each.isApprovedBy(approval) || (arrangement != null && arrangement.equals(each.arrangement())))
                .map(Contribution::ref)
                .filter(each -> !planned.contains(each))
                .collect(Collectors.toSet());
    }

    private @Nullable String signed(String programme, @Nullable String ref) {
        return ref == null
                ? null
                : arrangements
                        .find(programme, ref)
                        .filter(Arrangement::isSigned)
                        .map(Arrangement::ref)
                        .orElse(null);
    }
}

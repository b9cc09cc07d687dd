package org.codonor.contributions.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.codonor.common.change.Act;
import org.codonor.contributions.adjustment.NewAdjustment.WantedEarmark;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.contribution.Earmark;
import org.jspecify.annotations.Nullable;

/**
 * Whether the donors were asked before a contribution's earmark changes: an approved adjustment names it (R31g, R34). The
 * amendments that are signed on such an adjustment carry it out.
 */
@ApplicationScoped
public class EarmarkApprovals {
    @Inject
    Adjustments adjustments;

    @Inject
    Proposals proposals;

    @Inject
    EarmarkChanges changes;

    @Inject
    Act act;

    public boolean covers(String programme, String adjustment, Contribution contribution) {
        return wanted(programme, adjustment, contribution).isPresent();
    }

    /** True when it is this restriction on which they were asked; null for none any more. */
    public boolean asksFor(String programme, String adjustment, Contribution contribution, @Nullable Earmark earmark) {
        return wanted(programme, adjustment, contribution)
                .filter(each -> each.is(earmark))
                .isPresent();
    }

    private Optional<WantedEarmark> wanted(String programme, String ref, Contribution contribution) {
        return Adjustment.<Adjustment>find("programme = ?1 and ref = ?2", programme, ref)
                .firstResultOptional()
                .filter(found -> found.state == AdjustmentState.APPROVED || found.state == AdjustmentState.IMPLEMENTED)
                .flatMap(found -> NewAdjustment.orNone(proposals.of(found).wantedEarmarks()).stream()
                        .filter(each -> each.contribution().equals(contribution.ref()))
                        .findFirst());
    }

    /** An amendment was signed on it: with the last of its earmarks one that changes nothing else is implemented. */
    public void signed(String ref, String amendment) {
        Adjustment adjustment = adjustments.get(act.programme(), ref);
        NewAdjustment proposal = proposals.of(adjustment);
        Set<String> carriedOut = changes.signedOn(adjustment.programme, adjustment.ref);
        boolean isWhole = carriedOut.containsAll(NewAdjustment.orNone(proposal.earmarks()));
        if (adjustment.state == AdjustmentState.APPROVED && proposal.isOnlyAboutEarmarks() && isWhole) {
            AdjustmentView before = adjustments.view(adjustment);
            adjustment.carryOut();
            adjustments.recorded(
                    adjustment,
                    before,
                    Story.Told.of("IMPLEMENTED", "An amendment of the arrangement carries it out.")
                            .about(amendment));
        }
    }

    /** The amendment was withdrawn before its day: what was asked may still be carried out. */
    public void takenBack(String ref, String amendment, String why) {
        Adjustment adjustment = adjustments.get(act.programme(), ref);
        if (adjustment.state == AdjustmentState.IMPLEMENTED
                && proposals.of(adjustment).isOnlyAboutEarmarks()) {
            AdjustmentView before = adjustments.view(adjustment);
            adjustment.reopen();
            adjustments.recorded(
                    adjustment,
                    before,
                    Story.Told.of("REOPENED", "The amendment that carried it out was withdrawn.")
                            .because(why)
                            .about(amendment));
        }
    }
}

package org.codonor.contributions.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.codonor.common.change.Act;
import org.codonor.contributions.adjustment.EarmarkApprovals;
import org.codonor.contributions.adjustment.ShortfallDrafts;
import org.codonor.contributions.adjustment.ShortfallDrafts.Shortfall;
import org.codonor.contributions.arrangement.Amendment;
import org.codonor.contributions.contribution.Contributions;

/** Gives an amendment up before it takes effect; of a signed one everything that it wrote is taken back as a whole. */
@ApplicationScoped
class WithdrawAmendment {
    @Inject
    Texts texts;

    @Inject
    AmendMoney money;

    @Inject
    Footing footing;

    @Inject
    EarmarkApprovals approvals;

    @Inject
    ShortfallDrafts drafts;

    @Inject
    Contributions contributions;

    @Inject
    Act act;

    void withdraw(Amendment amendment, String why) {
        boolean wasSigned = amendment.isSigned();
        List<Touched> touched = Touched.of(texts.of(amendment), contributions.all(act.programme()));
        if (wasSigned) {
            takeBack(touched, amendment, why);
        }
        amendment.withdraw(why);
        if (wasSigned) {
            Touched.adjustments(touched).forEach(ref -> approvals.takenBack(ref, amendment.self(), why));
        }
    }

    private void takeBack(List<Touched> touched, Amendment amendment, String why) {
        var obstacles = new Obstacles(new ArrayList<>(), new ArrayList<>());
        touched.forEach(each -> money.takeBack(each, amendment, why, obstacles));
        obstacles.refuse("It cannot be withdrawn any more: something stands on what it changed.");
        amendment.adjustments().forEach(ref -> drafts.drop(ref, amendment.ref() + " was withdrawn."));
        touched.forEach(each -> redraft(each, amendment));
    }

    /** R25: what is short still, because of something else, is drafted again. */
    private void redraft(Touched touched, Amendment amendment) {
        footing.planned(touched.contribution(), "")
                .forEach(shortage -> drafts.fit(new Shortfall(
                        touched.contribution().ref(),
                        shortage.missing(),
                        act.today(),
                        amendment.ref() + " was withdrawn.",
                        touched.contribution().self())));
    }
}

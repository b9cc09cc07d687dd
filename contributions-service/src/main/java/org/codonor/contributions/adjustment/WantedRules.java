package org.codonor.contributions.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.codonor.common.change.Act;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.contributions.adjustment.NewAdjustment.WantedEarmark;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.contribution.Contributions;
import org.codonor.contributions.contribution.EarmarkCodes;

/** Does a proposal say of each earmark that it changes to what? A donor consents to that and to nothing else (R31g). */
@ApplicationScoped
class WantedRules {
    @Inject
    Contributions contributions;

    @Inject
    EarmarkCodes codes;

    @Inject
    Act act;

    void check(NewAdjustment proposal, List<Violation> found) {
        List<String> earmarks = NewAdjustment.orNone(proposal.earmarks());
        List<WantedEarmark> wanted = NewAdjustment.orNone(proposal.wantedEarmarks());
        var stated = new HashSet<String>();
        for (int i = 0; i < wanted.size(); i++) {
            WantedEarmark each = wanted.get(i);
            String pointer = "/wantedEarmarks/" + i;
            if (!earmarks.contains(each.contribution())) {
                found.add(new Violation(
                        pointer + "/contribution", "not-named", "Name it in earmarks: its earmark changes.", "R31"));
            }
            if (!stated.add(each.contribution())) {
                found.add(new Violation(pointer + "/contribution", "twice", "It is listed twice.", "R31"));
            }
            if (each.earmark() != null) {
                found.addAll(
                        codes.unknown(act.programme(), pointer + "/earmark", Objects.requireNonNull(each.earmark())));
            }
        }
        for (int i = 0; i < earmarks.size(); i++) {
            String pointer = "/earmarks/" + i;
            String earmark = earmarks.get(i);
            Optional<Contribution> named = contributions
                    .find(act.programme(), earmark)
                    .filter(each -> each.ref().equals(earmark));
            if (named.isEmpty()) {
                found.add(new Violation(pointer, "unknown", "There is no such contribution."));
            } else if (named.get().arrangement() == null) {
                found.add(new Violation(
                        pointer, "no-arrangement", "No amendment can change it: it stands on no arrangement.", "R31"));
            } else if (!stated.contains(earmark)) {
                found.add(new Violation(
                        pointer,
                        "not-stated",
                        "Say in wantedEarmarks to what it shall be restricted; without earmark, to nothing any more.",
                        "R31"));
            }
        }
    }
}

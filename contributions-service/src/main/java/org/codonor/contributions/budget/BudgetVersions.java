package org.codonor.contributions.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Predicate;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.id.Ids;
import org.codonor.common.problem.Refused;
import org.codonor.common.tag.Tags;
import org.codonor.contributions.budget.BudgetVersion.State;
import org.jspecify.annotations.Nullable;

/** Finds a budget version for reading or for a change that its reader may make. */
@ApplicationScoped
class BudgetVersions {
    @Inject
    BudgetViews views;

    @Inject
    Tags tags;

    @Inject
    Act act;

    BudgetVersion get(String programme, String idOrRef) {
        var found = Ids.looksLikeId(idOrRef)
                ? BudgetVersion.<BudgetVersion>find("programme = ?1 and id = ?2", programme, UUID.fromString(idOrRef))
                : BudgetVersion.<BudgetVersion>find("programme = ?1 and ref = ?2", programme, idOrRef);
        return found.firstResultOptional().orElseThrow(Refused::notFound);
    }

    /** The version that the caller looked at; refused when it changed (412) or its state does not allow the verb (409). */
    BudgetVersion inHand(String programme, String idOrRef, Predicate<State> allows) {
        BudgetVersion version = get(programme, idOrRef);
        tags.check(views.of(version));
        if (!allows.test(version.state)) {
            throw Refused.wrongState(version.state, views.allowed(version))
                    .rule("R23")
                    .detail("A version in this state does not allow that.");
        }
        return version;
    }

    /** R23: approved versions are numbered without gaps, under the programme's head lock. */
    int nextNumber(String programme) {
        return Math.toIntExact(BudgetVersion.count("programme = ?1 and no is not null", programme)) + 1;
    }

    BudgetVersionView recorded(BudgetVersion version, BudgetVersionView before, @Nullable String reason) {
        version.persistAndFlush();
        BudgetVersionView after = views.of(version);
        act.record(Entry.of("budget-version", version.id, version.ref)
                .because(reason)
                .before(before)
                .after(after));
        return after;
    }
}

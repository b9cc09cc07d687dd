package org.codonor.contributions.arrangement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.identity.Role;
import org.codonor.common.problem.Refused;
import org.codonor.common.tag.Tags;
import org.codonor.contributions.ledger.Unspent;
import org.codonor.contributions.programme.Donor;
import org.codonor.contributions.programme.Programmes;
import org.codonor.contributions.programme.Verbs;
import org.codonor.contributions.programme.Verbs.Verb;
import org.jspecify.annotations.Nullable;

/** Arrangements as the caller sees them, in hand for a change, and recorded after it. */
@ApplicationScoped
public class ArrangementViews {
    private static final Set<ArrangementState> OVER = EnumSet.of(ArrangementState.TERMINATED, ArrangementState.EXPIRED);

    @Inject
    Arrangements arrangements;

    @Inject
    Programmes programmes;

    @Inject
    MoneyUnder money;

    @Inject
    CurrentCaller current;

    @Inject
    ProgrammeClock clock;

    @Inject
    Verbs verbs;

    @Inject
    Tags tags;

    @Inject
    Act act;

    Arrangement get(String programme, String id) {
        return arrangements.find(programme, id).orElseThrow(Refused::notFound);
    }

    /** The arrangement that the caller looked at; refused when it has changed (412) or its state does not allow it (409). */
    Arrangement inHand(String programme, String id, Set<ArrangementState> allowing, String says) {
        Arrangement arrangement = get(programme, id);
        if (isForeign(arrangement)) {
            throw Refused.notFound();
        }
        ArrangementView view = of(arrangement);
        tags.check(view);
        if (!allowing.contains(view.state())) {
            throw wrongState(arrangement, says);
        }
        return arrangement;
    }

    /** Refused (409): the arrangement is in a state that does not allow this. */
    public Refused wrongState(Arrangement arrangement, String says) {
        ArrangementView view = of(arrangement);
        return Refused.wrongState(view.state(), view.allowedActions()).detail(says);
    }

    ArrangementView recorded(Arrangement arrangement, ArrangementView before, @Nullable String why) {
        arrangement.persistAndFlush();
        ArrangementView after = of(arrangement);
        act.record(Entry.of("arrangement", arrangement.id, arrangement.ref)
                .because(why)
                .before(before)
                .after(after));
        return after;
    }

    ArrangementView of(Arrangement arrangement) {
        String lead =
                programmes.leadDonor(arrangement.programme).map(Donor::code).orElse("");
        LocalDate today = clock.today(arrangement.programme);
        List<String> allowed = isForeign(arrangement) ? List.of() : verbs.allowed(allowed(arrangement, today));
        List<Unspent.Proposal> proposals =
                arrangement.terminatedOn == null ? List.of() : money.refundProposals(arrangement);
        return ArrangementView.of(arrangement, new ArrangementView.Now(lead, today, proposals, allowed));
    }

    /** A co-donor changes nothing of another donor's arrangement. */
    private boolean isForeign(Arrangement arrangement) {
        Caller caller = current.caller();
        return !caller.is(Role.LEAD_OFFICER) && !caller.party().equals(arrangement.donor);
    }

    /** Who suspended it resumes it. */
    boolean maySpeak(Arrangement arrangement) {
        return current.caller().party().equals(arrangement.suspendedBy);
    }

    private List<Verb> allowed(Arrangement arrangement, LocalDate today) {
        ArrangementState state = arrangement.state(today);
        if (OVER.contains(state)) {
            return List.of(new Verb("close", "closeArrangement"));
        }
        var allowed = new ArrayList<Verb>();
        if (arrangement.mayBeAmended(today)) {
            allowed.add(new Verb("amendments", "draftArrangementAmendment"));
        }
        allowed.addAll(course(arrangement, state));
        return allowed;
    }

    private List<Verb> course(Arrangement arrangement, ArrangementState state) {
        var suspend = new Verb("suspend", "suspendArrangement");
        var terminate = new Verb("terminate", "terminateArrangement");
        return switch (state) {
            case DRAFT ->
                List.of(
                        new Verb("change", "changeArrangement"),
                        new Verb("sign", "signArrangement"),
                        new Verb("withdraw", "withdrawArrangement"));
            case IN_FORCE -> arrangement.terminatedOn == null ? List.of(suspend, terminate) : List.of(suspend);
            case SUSPENDED -> suspended(arrangement, terminate);
            case SIGNED, TERMINATED, EXPIRED, CLOSED, WITHDRAWN -> List.of();
        };
    }

    private List<Verb> suspended(Arrangement arrangement, Verb terminate) {
        var allowed = new ArrayList<Verb>();
        if (maySpeak(arrangement)) {
            allowed.add(new Verb("resume", "resumeArrangement"));
        }
        if (arrangement.terminatedOn == null) {
            allowed.add(terminate);
        }
        return allowed;
    }
}

package org.codonor.contributions.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.problem.Refused;
import org.codonor.common.tag.Tags;
import org.codonor.contributions.arrangement.Amendment;
import org.codonor.contributions.arrangement.Amendment.State;
import org.codonor.contributions.arrangement.Arrangement;
import org.codonor.contributions.arrangement.ArrangementViews;
import org.codonor.contributions.arrangement.Arrangements;
import org.codonor.contributions.programme.Verbs;
import org.codonor.contributions.programme.Verbs.Verb;
import org.jspecify.annotations.Nullable;

/** Finds amendments, shows them, and records what was done to them. */
@ApplicationScoped
class Amendments {
    private static final Verb CHANGE = new Verb("change", "changeArrangementAmendment");
    private static final Verb SIGN = new Verb("sign", "signArrangementAmendment");
    private static final Verb WITHDRAW = new Verb("withdraw", "withdrawArrangementAmendment");

    @Inject
    Arrangements arrangements;

    @Inject
    ArrangementViews views;

    @Inject
    Texts texts;

    @Inject
    ProgrammeClock clock;

    @Inject
    Verbs verbs;

    @Inject
    Tags tags;

    @Inject
    Act act;

    Arrangement arrangement(String programme, String id) {
        return arrangements.find(programme, id).orElseThrow(Refused::notFound);
    }

    Amendment get(String programme, String id, int no) {
        return arrangement(programme, id).amendments().stream()
                .filter(each -> each.no() == no)
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    /** The amendment that the caller looked at; refused when it has changed (412) or its state does not allow it (409). */
    Amendment inHand(String programme, String id, int no, Set<State> allowing, String says) {
        Amendment amendment = get(programme, id, no);
        AmendmentView view = view(amendment);
        tags.check(view);
        if (!allowing.contains(view.state())) {
            throw Refused.wrongState(view.state(), view.allowedActions()).detail(says);
        }
        return amendment;
    }

    Amendment draftInHand(String programme, String id, int no) {
        return inHand(
                programme,
                id,
                no,
                EnumSet.of(State.DRAFT),
                "It is no draft; what was signed is changed by a further amendment.");
    }

    /** Refused (409) for an arrangement that nobody has signed or that does not go on. */
    void requireAmendable(Arrangement arrangement) {
        if (!arrangement.mayBeAmended(act.today())) {
            throw views.wrongState(
                            arrangement,
                            arrangement.isSigned()
                                    ? "It is over or notice was given; the donors agree on a new arrangement."
                                    : "Nobody has signed it: change the draft itself.")
                    .with("arrangement", arrangement.self());
        }
    }

    AmendmentView recorded(Amendment amendment, @Nullable AmendmentView before, @Nullable String why) {
        amendment.persistAndFlush();
        AmendmentView after = view(amendment);
        act.record(Entry.of("arrangement-amendment", amendment.id(), amendment.ref())
                .because(why)
                .before(before)
                .after(after));
        return after;
    }

    AmendmentView view(Amendment amendment) {
        State state = amendment.state(clock.today(amendment.arrangement().programme()));
        return AmendmentView.of(amendment, texts.of(amendment), state, verbs.allowed(possible(state)));
    }

    private static List<Verb> possible(State state) {
        return switch (state) {
            case DRAFT -> List.of(CHANGE, SIGN, WITHDRAW);
            case SIGNED -> List.of(WITHDRAW);
            case EFFECTIVE, WITHDRAWN -> List.of();
        };
    }
}

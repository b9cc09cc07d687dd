package org.codonor.contributions.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.id.Ids;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.identity.Role;
import org.codonor.common.problem.Refused;
import org.codonor.common.tag.Tags;
import org.codonor.contributions.consultation.ConsultationView;
import org.codonor.contributions.consultation.Consultations;
import org.codonor.contributions.programme.Programmes;
import org.codonor.contributions.programme.Verbs;
import org.codonor.contributions.programme.Verbs.Verb;
import org.jspecify.annotations.Nullable;

/** Finds adjustments, shows them, and records what was done to them. */
@ApplicationScoped
class Adjustments {
    private static final Verb CHANGE = new Verb("change", "changeAdjustment");
    private static final Verb CLASSIFY = new Verb("classify", "classifyAdjustment");
    private static final Verb RAISE = new Verb("raise", "raiseAdjustment");
    private static final Verb CONSULT = new Verb("consult", "consultDonors");
    private static final Verb REVISE = new Verb("revise", "reviseAdjustment");
    private static final Verb APPROVE = new Verb("approve", "approveAdjustment");
    private static final Verb IMPLEMENT = new Verb("implement", "implementAdjustment");
    private static final Verb REJECT = new Verb("reject", "rejectAdjustment");
    private static final Verb WITHDRAW = new Verb("withdraw", "withdrawAdjustment");

    @Inject
    Proposals proposals;

    @Inject
    Consultations consultations;

    @Inject
    EarmarkChanges earmarks;

    @Inject
    Story story;

    @Inject
    Programmes programmes;

    @Inject
    Verbs verbs;

    @Inject
    CurrentCaller current;

    @Inject
    Tags tags;

    @Inject
    Act act;

    Adjustment get(String programme, String idOrRef) {
        var found = Ids.looksLikeId(idOrRef)
                ? Adjustment.<Adjustment>find("programme = ?1 and id = ?2", programme, UUID.fromString(idOrRef))
                : Adjustment.<Adjustment>find("programme = ?1 and ref = ?2", programme, idOrRef);
        return found.firstResultOptional().orElseThrow(Refused::notFound);
    }

    /** The adjustment that the caller looked at; refused when it changed (412) or does not allow the verb (409). */
    Adjustment inHand(String programme, String idOrRef, Predicate<Adjustment> allows) {
        Adjustment adjustment = get(programme, idOrRef);
        AdjustmentView view = view(adjustment);
        tags.check(view);
        if (!allows.test(adjustment)) {
            throw Refused.wrongState(view.state(), view.allowedActions())
                    .detail("An adjustment in this state does not allow that.");
        }
        return adjustment;
    }

    /** True once its consultation is over: what the domain calls CONSULTED. */
    boolean isConsulted(Adjustment adjustment) {
        return adjustment.state == AdjustmentState.IN_CONSULTATION
                && consultations.isOver(adjustment.programme, adjustment.id);
    }

    /** Flushes, tells the story, and records the change; as it stands now. */
    AdjustmentView recorded(Adjustment adjustment, @Nullable AdjustmentView before, Story.Told told) {
        adjustment.persistAndFlush();
        story.tell(adjustment.id, told);
        AdjustmentView after = view(adjustment);
        act.record(Entry.of("adjustment", adjustment.id, adjustment.ref)
                .because(told.reason())
                .before(before)
                .after(after));
        return after;
    }

    AdjustmentView view(Adjustment adjustment) {
        boolean consulted = isConsulted(adjustment);
        return AdjustmentView.of(
                adjustment,
                proposals.of(adjustment),
                proposals.measured(adjustment).orElse(null),
                programmes.get(adjustment.programme).currency(),
                new AdjustmentView.Standing(
                        consultations.of(adjustment.id).stream()
                                .map(ConsultationView::self)
                                .toList(),
                        consulted ? "CONSULTED" : adjustment.state.name(),
                        verbs.allowed(possible(adjustment, consulted))));
    }

    /**
     * A lead officer takes back what is not approved yet; then only a controller does, as long as it is not made and no
     * amendment is signed on it.
     */
    boolean mayWithdraw(Adjustment adjustment) {
        return adjustment.state.isBeforeApproval()
                ? current.caller().is(Role.LEAD_OFFICER)
                : adjustment.state == AdjustmentState.APPROVED
                        && current.caller().is(Role.LEAD_CONTROLLER)
                        && earmarks.signedOn(adjustment.programme, adjustment.ref)
                                .isEmpty();
    }

    private List<Verb> possible(Adjustment adjustment, boolean consulted) {
        var verbsOfState = new ArrayList<>(ofState(adjustment, consulted));
        if (mayWithdraw(adjustment)) {
            verbsOfState.add(WITHDRAW);
        }
        return verbsOfState;
    }

    private List<Verb> ofState(Adjustment adjustment, boolean consulted) {
        boolean own = adjustment.wasMadeBy(current.caller().subject());
        return switch (adjustment.state) {
            case DRAFT -> List.of(CHANGE, CLASSIFY);
            case CLASSIFIED -> {
                if (adjustment.isMajor()) {
                    yield List.of(CHANGE, CLASSIFY, CONSULT);
                }
                yield own ? List.of(CHANGE, CLASSIFY, RAISE) : List.of(CHANGE, CLASSIFY, RAISE, APPROVE);
            }
            case IN_CONSULTATION -> {
                if (!consulted) {
                    yield List.of();
                }
                yield own ? List.of(REVISE, REJECT) : List.of(REVISE, APPROVE, REJECT);
            }
            case APPROVED -> proposals.of(adjustment).isOnlyAboutEarmarks() ? List.of() : List.of(IMPLEMENT);
            case IMPLEMENTED, REJECTED, WITHDRAWN -> List.of();
        };
    }
}

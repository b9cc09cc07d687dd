package org.codonor.partners.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.codonor.common.ask.Efforts;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Changes;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.tag.Tags;
import org.codonor.partners.Deed;
import org.codonor.partners.ledger.CommitmentPreviews;
import org.jspecify.annotations.Nullable;

/** From the draft to the signature: clearing, signing and abandoning; signing asks the ledger to commit the money. */
@ApplicationScoped
class Signing {
    @Inject
    Agreements agreements;

    @Inject
    Efforts efforts;

    @Inject
    CommitAsk commit;

    @Inject
    CommitmentPreviews ledger;

    @Inject
    Changes changes;

    @Inject
    ReadinessCheck readiness;

    @Inject
    AgreementSettings settings;

    @Inject
    Tags tags;

    @Inject
    Act act;

    AgreementView clear(String programme, Supplier<AgreementNow> which) {
        return Unready.told(
                ledger,
                unready -> changes.run(programme, "clearAgreement", () -> {
                    AgreementNow now = which.get();
                    AgreementView before = checked("clear", now);
                    Agreement agreement = now.agreement();
                    Refused missing = notReady("The agreement " + agreement.ref)
                            .errors(readiness.missing(agreement, act.today()));
                    unready.refuse(agreement, missing, CommitAsk.terms(now, act.today()));
                    agreement.clear(Deed.of(act));
                    return recorded(now, before, null);
                }));
    }

    AgreementView abandon(AgreementNow now, String reason) {
        AgreementView before = checked("abandon", now);
        now.agreement().abandon(reason);
        return recorded(now, before, reason);
    }

    Response sign(Supplier<AgreementNow> which, Signature signature) {
        return Unready.told(
                ledger,
                unready -> efforts.make(
                        200,
                        () -> {
                            AgreementNow now = which.get();
                            AgreementView before = checked("sign", now);
                            requireReady(unready, now, signature);
                            now.agreement().sign(signature);
                            recorded(now, before, null);
                            return commit.ask(now, signature);
                        },
                        agreements::standing));
    }

    Response signAmendment(
            Supplier<AgreementNow> which,
            Function<AgreementNow, Amendment> numbered,
            Signature signature,
            @Nullable AdjustmentRule followed) {
        return Unready.told(
                ledger,
                unready -> efforts.make(
                        200,
                        () -> {
                            AgreementNow now = which.get();
                            Amendment amendment = numbered.apply(now);
                            AmendmentView before = agreements.view(now.agreement(), amendment);
                            tags.check(before);
                            requireSignable(now, amendment, before);
                            requireReady(unready, now, amendment, signature);
                            AdjustmentRule.checkEnd(now, amendment.endsOn, followed);
                            if (followed != null) {
                                followed.check(before);
                            }
                            amendment.sign(signature);
                            act.record(Entry.of("amendment", before.id(), before.ref())
                                    .before(before)
                                    .after(agreements.view(now.agreement(), amendment)));
                            return commit.ask(now, amendment, signature);
                        },
                        agreements::standingOfAmendment));
    }

    private void requireReady(Unready unready, AgreementNow now, Signature signature) {
        LocalDate day = signature.day(act.today());
        Refused missing = notReady("The agreement " + now.agreement().ref);
        signature.check(act.today(), missing);
        missing.errors(readiness.missing(now.agreement(), day));
        unready.refuse(now.agreement(), missing, CommitAsk.terms(now, day));
    }

    /** R40, and R42 again: a new signature needs a due diligence that is valid then, unless nothing is spent any more. */
    private void requireReady(Unready unready, AgreementNow now, Amendment amendment, Signature signature) {
        LocalDate day = signature.day(act.today());
        LocalDate asked = amendment.requestedOn == null ? act.today() : amendment.requestedOn;
        Refused missing = notReady("The amendment " + amendment.ref(now.agreement()));
        signature.check(act.today(), missing);
        signature.checkFollows(now.agreement().signedOn, missing);
        new ExtensionRule(now.foreseen().endsOn(), settings.extensionNoticeDays())
                .check(amendment.endsOn, asked, signature.lateWaiver(), missing);
        missing.errors(EffectRule.of(now).violations(amendment.endsOn, amendment.effectiveFrom));
        if (!now.state().isOver()) {
            missing.errors(readiness.lasting(now.agreement(), day));
        }
        unready.refuse(now.agreement(), missing, CommitAsk.terms(now, amendment, day));
    }

    private static Refused notReady(String what) {
        return Refused.because(CommonProblem.RULE).detail(what + " is not ready to be signed.");
    }

    /** One amendment at a time: the ledger's answer to one decides what the next changes. */
    private void requireSignable(AgreementNow now, Amendment amendment, AmendmentView view) {
        boolean another = now.amendments().stream().anyMatch(one -> one.state == AmendmentState.SIGNING);
        if (another || !AgreementVerbs.OF_AMENDMENT.isAllowed("sign", amendment.state)) {
            throw Refused.wrongState(amendment.state, another ? List.of() : view.allowedActions())
                    .with("amendments", another ? "another amendment is being signed" : null);
        }
        agreements.require("amendments", now);
        AgreementState state = now.state();
        if (state.isOver() && !amendment.onlyReleases()) {
            throw Refused.wrongState(state, agreements.actions(state));
        }
    }

    private AgreementView checked(String verb, AgreementNow now) {
        AgreementView before = agreements.view(now);
        tags.check(before);
        agreements.require(verb, now);
        return before;
    }

    private AgreementView recorded(AgreementNow now, AgreementView before, @Nullable String reason) {
        AgreementView after = agreements.view(now);
        act.record(Entry.of("agreement", after.id(), after.ref())
                .because(reason)
                .before(before)
                .after(after));
        return after;
    }
}

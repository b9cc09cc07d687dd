package org.codonor.reporting.irregularity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.id.Ids;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.tag.Tags;
import org.codonor.reporting.ReportingProblem;
import org.codonor.reporting.agreement.AgreementTerms;
import org.codonor.reporting.agreement.Agreements;
import org.codonor.reporting.reference.Answer;
import org.codonor.reporting.reference.Programmes;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** The cases, how they begin, and the one way in which they move on. */
@ApplicationScoped
class Cases {
    @Inject
    CaseViews views;

    @Inject
    CaseNumbers numbers;

    @Inject
    Programmes programmes;

    @Inject
    Agreements agreements;

    @Inject
    Days days;

    @Inject
    Tags tags;

    @Inject
    Act act;

    /** The case with this identifier or reference; one that the caller may see nothing of is answered like none (404). */
    IrregularityCase find(String programme, String idOrRef) {
        boolean byId = Ids.looksLikeId(idOrRef);
        IrregularityCase one = IrregularityCase.<IrregularityCase>find(
                        "programme = ?1 and " + (byId ? "id" : "ref") + " = ?2",
                        programme,
                        byId ? UUID.fromString(idOrRef) : idOrRef)
                .firstResultOptional()
                .orElseThrow(Refused::notFound);
        if (views.sight(one) == Sight.NONE) {
            throw Refused.notFound();
        }
        return one;
    }

    /** As {@link #find}, for those who handle cases: what they see less of than all, they do not handle. */
    IrregularityCase findWhole(String programme, String idOrRef) {
        IrregularityCase one = find(programme, idOrRef);
        if (views.sight(one) != Sight.WHOLE) {
            throw Refused.notFound();
        }
        return one;
    }

    /** What is agreed with the partner, null when the case is about no agreement: asked before a change begins. */
    @Nullable
    Answer<AgreementTerms> termsOf(String programme, String idOrRef) {
        String agreement = QuarkusTransaction.requiringNew().call(() -> findWhole(programme, idOrRef).agreement);
        return agreement == null ? null : agreements.terms(programme, agreement);
    }

    /** A suspicion comes in, within the change that is running, and is acknowledged by being on record (R79). */
    IrregularityCase begin(String programme, @Nullable String ref, CaseContent told, IntakeChannel channel) {
        LocalDate today = days.today(programme);
        new ContentRules(new AmountRules(programmes.currencyIfKnown(programme)), today).check(told);
        String name = ref == null ? numbers.next(programme, today.getYear()) : ref;
        if (ref != null) {
            numbers.chosen(programme, ref);
        }
        return new IrregularityCase(programme, name, told, channel, act.at(), today);
    }

    void keep(IrregularityCase one) {
        try {
            one.persistAndFlush();
        } catch (ConstraintViolationException taken) {
            throw Refused.because(CommonProblem.DUPLICATE)
                    .detail("The reference " + one.ref + " is taken; choose another.")
                    .with("ref", one.ref);
        }
    }

    /** Refused unless the caller saw this very case (428, 412); then unless its state allows it (409). */
    void expect(IrregularityCase one, CaseAction action) {
        tags.check(views.view(one));
        if (!action.isPossibleIn(one.state)) {
            throw wrongState(one);
        }
    }

    Refused wrongState(IrregularityCase one) {
        return Refused.wrongState(one.state, views.view(one).allowedActions());
    }

    /** Refused for now (409), with what can be done instead; what is missing is added by whoever refuses. */
    Refused notReady(IrregularityCase one) {
        return Refused.because(ReportingProblem.CASE_NOT_READY)
                .with("state", one.state)
                .with("allowedActions", views.view(one).allowedActions());
    }

    void move(IrregularityCase one, CaseState next, @Nullable String reason) {
        Object before = written(one);
        one.step(next, act.at(), act.actor(), reason);
        recorded(one, before);
    }

    /** All of it, as the audit trail hashes it; in a wrapping, so that the trail does not name its address. */
    Object written(IrregularityCase one) {
        return Map.of("case", views.view(one, Sight.WHOLE));
    }

    /** Told without a word of what it is about: others read the audit trail than read cases. */
    void recorded(IrregularityCase one, @Nullable Object before) {
        act.record(Entry.of("irregularity-case", one.id, Objects.toString(one.id))
                .before(before)
                .after(written(one)));
    }
}

package org.codonor.reporting.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.id.Ids;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.tag.Tags;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** The reports as the caller may see them, and the one way in which they move from state to state. */
@ApplicationScoped
public class Life {
    @Inject
    CurrentCaller current;

    @Inject
    EntityManager entities;

    @Inject
    Tags tags;

    @Inject
    Act act;

    @Inject
    Event<Moved> moved;

    /** The report with this identifier or reference; another partner's is answered like none (404). */
    public <R extends Report> R find(Class<R> type, String programme, String idOrRef) {
        boolean byId = Ids.looksLikeId(idOrRef);
        R report = entities.createQuery(
                        "from " + type.getSimpleName() + " where programme = :programme and " + (byId ? "id" : "ref")
                                + " = :key",
                        type)
                .setParameter("programme", programme)
                .setParameter("key", byId ? UUID.fromString(idOrRef) : idOrRef)
                .getResultStream()
                .findFirst()
                .orElseThrow(Refused::notFound);
        if (!current.caller().maySee(report.partner)) {
            throw Refused.notFound();
        }
        return report;
    }

    /** As {@link #find}, for those who write: their own organisation's only. */
    public <R extends Report> R findOwn(Class<R> type, String programme, String idOrRef) {
        R report = find(type, programme, idOrRef);
        if (!report.partner.equals(current.caller().party())) {
            throw Refused.notFound();
        }
        return report;
    }

    /** A draft is begun. */
    public void begin(Report report) {
        note(report, Step.Kind.DRAFTED, null);
        try {
            report.persistAndFlush();
        } catch (ConstraintViolationException taken) {
            throw Refused.because(CommonProblem.DUPLICATE)
                    .detail("The reference " + report.ref + " is taken; choose another.")
                    .with("ref", report.ref);
        }
        act.record(entry(report, null));
        moved.fire(new Moved(report, Step.Kind.DRAFTED));
    }

    /** Refused unless the caller saw this very report (428, 412) and it may be written now (409). */
    public void expectWritable(Report report, Object seen) {
        tags.check(seen);
        if (!report.isWritable()) {
            throw wrongState(report).rule("R60");
        }
    }

    /** Refused unless the caller saw this very report (428, 412); then unless it may become that (409). */
    public void expect(Report report, Object seen, ReportState next) {
        tags.check(seen);
        if (!report.state.canBecome(next)) {
            throw wrongState(report);
        }
    }

    public Refused wrongState(Report report) {
        return Refused.wrongState(report.state, AllowedActions.of(report, current.caller()));
    }

    /** DRAFT becomes the first version, CHANGES_REQUESTED the next; what is submitted stands in the audit trail whole. */
    public void submit(Report report) {
        Object before = written(report);
        if (report.state == ReportState.CHANGES_REQUESTED) {
            report.versionNo++;
        }
        report.submittedOn = act.today();
        report.state = ReportState.SUBMITTED;
        note(report, Step.Kind.SUBMITTED, null);
        act.record(entry(report, before).with("submitted", written(report)));
        moved.fire(new Moved(report, Step.Kind.SUBMITTED));
    }

    /** The report moves on; whoever is behind this change did it, and the audit trail says so. */
    public void move(Report report, ReportState next, Step.Kind step, @Nullable String reason) {
        Object before = written(report);
        report.state = next;
        if (next == ReportState.CHANGES_REQUESTED) {
            report.submittedOn = null;
        }
        note(report, step, reason);
        act.record(entry(report, before).because(reason));
        moved.fire(new Moved(report, step));
    }

    /** Nothing leads out of this (R60). */
    public void accept(Report report, Instant at) {
        report.acceptedAt = at;
        move(report, ReportState.ACCEPTED, Step.Kind.ACCEPTED, null);
    }

    /** Asked of another service, or given back by it: no step of a person. */
    public void turn(Report report, ReportState next, @Nullable String reason) {
        Object before = written(report);
        report.state = next;
        act.record(entry(report, before).because(reason));
    }

    /** The partner has written something. */
    public void changed(Report report, Object before) {
        act.record(entry(report, before));
    }

    public Object written(Report report) {
        return report.written(current.caller());
    }

    private Entry entry(Report report, @Nullable Object before) {
        return Entry.of(report.kind.noun(), report.id, report.ref)
                .before(before)
                .after(written(report));
    }

    private void note(Report report, Step.Kind step, @Nullable String reason) {
        report.steps.add(Step.of(step, report.versionNo, act.at(), act.actor(), reason));
    }
}

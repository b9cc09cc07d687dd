package org.codonor.reporting.irregularity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.codonor.common.change.Act;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.trace.Trace;
import org.codonor.reporting.delivery.Post;
import org.codonor.reporting.irregularity.NoticeResource.NoticeContent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Sends notices: on record with the change, out of the house after it; what did not leave is tried again. */
@ApplicationScoped
class NoticeSending {
    @Inject
    Deadlines deadlines;

    @Inject
    CaseMoney money;

    @Inject
    CurrentCaller current;

    @Inject
    ProgrammeClock clock;

    @Inject
    Post post;

    @Inject
    Act act;

    @ConfigProperty(name = "codonor.service")
    String service;

    /** The amounts that are told with a notice (R82, R83), read before the change begins. */
    String amounts(String programme, String id) {
        Notice notice = QuarkusTransaction.requiringNew()
                .call(() -> Notice.<Notice>find("programme = ?1 and ref = ?2", programme, id)
                        .firstResult());
        if (notice == null || !notice.tellsMoney()) {
            return "";
        }
        if (notice.kind == NoticeKind.FINAL) {
            money.refreshClaimOrRefuse(programme, notice.caseRef);
        } else {
            money.refresh(programme, notice.caseRef);
        }
        return QuarkusTransaction.requiringNew().call(() -> text(IrregularityCase.findById(notice.caseId), notice));
    }

    private String text(IrregularityCase one, Notice notice) {
        Outcome outcome = one.outcome == null ? money.totals(one).closing(one.state) : one.outcome;
        return new NoticeMoney(notice.kind, notice.donor != null, money.sums(one, notice.donor), outcome).text();
    }

    /** What is published leaves as it was checked. */
    void publish(Notice notice, String caseRef, String text) {
        notice.write("Irregularity " + caseRef, text);
        notice.send(act.at(), act.today(), act.actor().subject());
        UUID id = notice.id;
        act.afterwards(() -> deliver(id));
    }

    void send(Notice notice, @Nullable NoticeContent content, String amounts) {
        if (content != null) {
            Persons.refuse(content.subject(), "/subject");
            Persons.refuse(content.body(), "/body");
        }
        IrregularityCase one = IrregularityCase.findById(notice.caseId);
        NoticeText usual = NoticeText.of(one, notice, amounts);
        notice.write(
                content == null || content.subject() == null ? usual.subject() : content.subject(),
                content == null || content.body() == null ? usual.body() : content.body() + "\n" + amounts);
        LocalDate today = act.today();
        notice.send(act.at(), today, act.actor().subject());
        deadlines.meet(
                deadlines.of(notice.caseId).stream()
                        .filter(deadline -> notice.id.equals(deadline.noticeId))
                        .toList(),
                today);
        if (notice.donor != null) {
            one.told(notice.donor);
        }
        UUID id = notice.id;
        act.afterwards(() -> deliver(id));
    }

    @Scheduled(every = "{codonor.deadlines.every}", concurrentExecution = ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void again() {
        Trace.begin(null);
        current.actAs(Caller.system(service));
        QuarkusTransaction.requiringNew()
                .call(() -> Notice.<Notice>list("sentOn is not null and deliveredAt is null").stream()
                        .map(notice -> notice.id)
                        .toList())
                .forEach(this::deliver);
    }

    private void deliver(UUID id) {
        Notice notice = QuarkusTransaction.requiringNew().call(() -> Notice.findById(id));
        post.deliver(notice.letter())
                .ifPresent(found -> QuarkusTransaction.requiringNew()
                        .run(() -> Notice.update(
                                "deliveredAt = ?1, deliveryRef = ?2 where id = ?3 and deliveredAt is null",
                                clock.now(notice.programme),
                                found,
                                id)));
    }
}

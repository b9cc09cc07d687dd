package org.codonor.reporting.irregularity;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.codonor.common.change.Act;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.identity.Role;
import org.codonor.reporting.reference.Programmes;
import org.codonor.reporting.reference.Snapshot;
import org.jspecify.annotations.Nullable;

/** The notices of cases: planned when a case turns, each with its due days (R82, R83, R94). */
@ApplicationScoped
class Notices {
    @Inject
    Deadlines deadlines;

    @Inject
    Programmes programmes;

    @Inject
    CurrentCaller current;

    @Inject
    Days days;

    @Inject
    Act act;

    List<Notice> of(UUID caseId) {
        return Notice.list("caseId", Sort.by("no"), caseId);
    }

    /** Everybody who has to be told of a C-case: the auditor general and every co-donor. */
    void planForAll(IrregularityCase one, NoticeKind kind, boolean settled, Counted counted) {
        List<Notice> earlier = of(one.id);
        NoticeKind auditors = settled ? NoticeKind.FINAL : first(earlier, NoticeRecipient.AUDITOR_GENERAL, null, kind);
        if (earlier.stream()
                .noneMatch(notice -> !notice.isSent() && notice.tells(NoticeRecipient.AUDITOR_GENERAL, auditors))) {
            plan(one, NewNotice.toAuditor(auditors, settled), counted);
        }
        planForDonors(one, kind, counted);
    }

    /** Every co-donor is told of a C-case and of every significant change (R83). */
    void planForDonors(IrregularityCase one, NoticeKind kind, Counted counted) {
        List<Notice> earlier = of(one.id);
        for (String donor : coDonors(one.programme)) {
            NoticeKind wanted = first(earlier, NoticeRecipient.CO_DONOR, donor, kind);
            plan(one, NewNotice.toDonor(donor, wanted, NoticeAbout.CASE), counted);
        }
    }

    List<String> coDonors(String programme) {
        return programmes.of(programme).donors().stream()
                .filter(donor -> !donor.isLead())
                .map(Snapshot.Donor::code)
                .toList();
    }

    Notice plan(IrregularityCase one, NewNotice wanted, Counted counted) {
        int no = Math.toIntExact(Notice.count("caseId", one.id)) + 1;
        var notice = new Notice(one, no, wanted, act.today());
        notice.persistAndFlush();
        if (wanted.recipient() == NoticeRecipient.AUDITOR_GENERAL) {
            start(notice, DeadlineKind.AUDITOR_NOTICE, notice.recipient.name(), counted);
        } else if (notice.donor != null) {
            start(notice, DeadlineKind.DONOR_NOTICE, notice.donor, counted);
            if (one.urgent) {
                start(notice, DeadlineKind.URGENT_NOTICE, notice.donor, counted);
            }
        }
        return notice;
    }

    /**
     * The open C-case became urgent (R94): every co-donor is told within the days of urgent notices, once. What is planned
     * already is due sooner; who has only been told that there is a case is told of the urgency.
     */
    void hurry(IrregularityCase one, Counted counted) {
        if (!one.state.isOpenCCase()) {
            return;
        }
        List<Notice> all = of(one.id);
        Set<UUID> urgent = deadlines.of(one.id).stream()
                .filter(deadline -> deadline.kind == DeadlineKind.URGENT_NOTICE)
                .map(deadline -> deadline.noticeId)
                .collect(Collectors.toSet());
        for (String donor : coDonors(one.programme)) {
            List<Notice> own = all.stream()
                    .filter(notice -> donor.equals(notice.donor) && notice.about == NoticeAbout.CASE)
                    .toList();
            if (own.stream().anyMatch(notice -> urgent.contains(notice.id))) {
                continue;
            }
            List<Notice> planned =
                    own.stream().filter(notice -> !notice.isSent()).toList();
            planned.forEach(notice -> start(notice, DeadlineKind.URGENT_NOTICE, donor, counted));
            if (planned.isEmpty()) {
                NoticeKind kind = first(all, NoticeRecipient.CO_DONOR, donor, NoticeKind.INITIAL);
                plan(one, NewNotice.toDonor(donor, kind, NoticeAbout.CASE), counted);
            }
        }
    }

    List<NoticeView> views(IrregularityCase one, Sight sight) {
        List<Deadline> all = deadlines.of(one.id);
        return of(one.id).stream()
                .filter(notice -> sight == Sight.WHOLE || isMine(notice))
                .map(notice -> view(notice, all, sight == Sight.WHOLE))
                .toList();
    }

    NoticeView view(Notice notice, boolean whole) {
        return view(notice, deadlines.of(notice.caseId), whole);
    }

    /** A co-donor's own, once it was sent. */
    boolean isMine(Notice notice) {
        return notice.isSent() && current.caller().party().equals(notice.donor);
    }

    private NoticeView view(Notice notice, List<Deadline> all, boolean whole) {
        List<Deadline> own = all.stream()
                .filter(deadline -> notice.id.equals(deadline.noticeId))
                .toList();
        return NoticeView.of(notice, own, days.today(notice.programme), whole, allowed(notice, whole));
    }

    private List<String> allowed(Notice notice, boolean whole) {
        Caller caller = current.caller();
        return switch (notice.state) {
            case PLANNED -> whole && caller.is(Role.CASE_OFFICER) ? List.of("send") : List.of();
            case SENT -> caller.is(Role.CO_DONOR) && isMine(notice) ? List.of("acknowledge") : List.of();
            case ACKNOWLEDGED -> List.of();
        };
    }

    private void start(Notice notice, DeadlineKind kind, String owedTo, Counted counted) {
        var deadline = new Deadline(notice.programme, kind, counted.from(), counted.daysOf(kind));
        deadlines.start(deadline.of(notice).between(programmes.lead(notice.programme), owedTo), counted);
    }

    /** Whoever was told already gets a follow-up, not a first word again. */
    private static NoticeKind first(
            List<Notice> earlier, NoticeRecipient who, @Nullable String donor, NoticeKind wanted) {
        boolean told =
                earlier.stream().anyMatch(notice -> notice.recipient == who && Objects.equals(notice.donor, donor));
        return wanted == NoticeKind.INITIAL && told ? NoticeKind.FOLLOW_UP : wanted;
    }
}

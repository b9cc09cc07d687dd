package org.codonor.reporting.irregularity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days within which a partner reports for its organisation (R80): met by the report, in time or too late. */
@ApplicationScoped
class PartnerClock {
    @Inject
    Deadlines deadlines;

    /** Begins with the report, and moves when it becomes known otherwise since when the partner knew. */
    void count(IrregularityCase one, @Nullable String lead) {
        if (!one.wasToldByPartner()) {
            return;
        }
        LocalDate since = one.content.knownSince(one.reportedOn);
        Deadline notice = deadlines.of(one.id).stream()
                .filter(deadline -> deadline.kind == DeadlineKind.PARTNER_NOTICE)
                .findFirst()
                .orElseGet(() -> begun(one, lead, since));
        if (notice.dueOn == null || !notice.startsOn.equals(since)) {
            notice.startsOn = since;
            notice.dueOn = since.plusDays(notice.days);
            deadlines.tell(notice);
        }
    }

    private static Deadline begun(IrregularityCase one, @Nullable String lead, LocalDate since) {
        int days = IrregularityTerms.of(one.programme).days(DeadlineKind.PARTNER_NOTICE);
        var notice = new Deadline(one.programme, DeadlineKind.PARTNER_NOTICE, since, days);
        notice.doneOn = one.reportedOn;
        notice.of(one).between(one.reporterParty, lead).persist();
        return notice;
    }
}

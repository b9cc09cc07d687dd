package org.codonor.partners.duty;

import java.time.LocalDate;
import java.util.UUID;
import org.codonor.partners.duty.Duties.Standing;
import org.codonor.partners.partner.AuditRegime;
import org.codonor.partners.partner.Partner;
import org.jspecify.annotations.Nullable;

/** A duty as people read it. */
record DutyView(
        UUID id,
        DutyKind kind,
        String period,
        String title,
        LocalDate periodEndsOn,
        LocalDate dueOn,
        DutyState state,
        @Nullable Integer daysLate,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate waivedOn,
        @Nullable String waiver,
        @Nullable Report report) {
    /** What was submitted, where it is kept. */
    record Report(@Nullable String ref, @Nullable String self) {}

    static DutyView of(Standing standing, Partner partner, LocalDate today) {
        Duty duty = standing.duty();
        ReportFact fact = standing.fact();
        return new DutyView(
                duty.id(),
                duty.kind(),
                duty.period(),
                title(duty, partner),
                duty.periodEndsOn(),
                duty.dueOn(),
                standing.state(),
                standing.daysLate(today),
                fact == null ? null : fact.submittedOn,
                fact == null ? null : fact.acceptedOn,
                fact == null ? null : fact.waivedOn,
                fact == null ? null : fact.waiver,
                fact == null || (fact.ref == null && fact.self == null) ? null : new Report(fact.ref, fact.self));
    }

    /** R46: nobody but its own auditors audits a single-audit body, so it certifies its statement. */
    static String title(Duty duty, Partner partner) {
        if (duty.kind() == DutyKind.FINAL) {
            return duty.kind().title();
        }
        String what = duty.kind().title();
        if (duty.kind() == DutyKind.AUDIT) {
            what = partner.auditRegime() == AuditRegime.SINGLE_AUDIT ? "Certified statement" : "Audited accounts";
        }
        return what + " " + duty.period();
    }
}

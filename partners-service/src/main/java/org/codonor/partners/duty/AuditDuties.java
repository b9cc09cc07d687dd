package org.codonor.partners.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.codonor.partners.agreement.AgreementNow;

/** The audited accounts or certified statements that agreements oblige to (R58): met by the report that is received. */
@ApplicationScoped
public class AuditDuties {
    @Inject
    DutyNews news;

    /** The year's accounts under that agreement are vouched for; the first report that does so stands as evidence. */
    public void received(AgreementNow now, int year, String ref, String self, LocalDate on) {
        Duties.derived(now).stream()
                .filter(duty -> duty.kind() == DutyKind.AUDIT && duty.period().equals(Integer.toString(year)))
                .forEach(duty -> meet(now, duty, ref, self, on));
    }

    private void meet(AgreementNow now, Duty duty, String ref, String self, LocalDate on) {
        ReportFact known = ReportFact.findById(duty.id());
        ReportFact fact = known == null ? new ReportFact(duty, now.agreement()) : known;
        if (fact.acceptedOn == null) {
            fact.received(ref, self, on);
            fact.persist();
            news.tell(now, duty, fact);
        }
    }
}

package org.codonor.partners.refund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.partners.agreement.AgreementNow;
import org.codonor.partners.ledger.Cover;
import org.jspecify.annotations.Nullable;

/** What agreements that are over still owe, and what of it was waived. */
@ApplicationScoped
public class RefundDues {
    @Inject
    RefundSettings settings;

    @Inject
    ProgrammeClock clock;

    RefundDue of(AgreementNow now, @Nullable Cover cover) {
        return RefundDue.of(
                now,
                cover,
                RefundWaiver.of(now.agreement().id()).orElse(null),
                settings,
                clock.today(now.agreement().programme()));
    }

    /** When an agreement's unspent money is to be back. */
    public LocalDate dueOn(AgreementNow now) {
        return now.endsOn().plusMonths(settings.dueMonths());
    }

    /** What an agreement's partner need not pay back. */
    public BigDecimal waived(UUID agreement) {
        return RefundWaiver.of(agreement).map(one -> one.amount).orElse(BigDecimal.ZERO);
    }
}

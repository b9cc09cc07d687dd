package org.codonor.partners.refund;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.codonor.common.identity.Caller.Actor;
import org.codonor.common.money.Money;
import org.codonor.partners.Decimal;
import org.codonor.partners.agreement.Agreement;
import org.codonor.partners.agreement.AgreementNow;
import org.codonor.partners.ledger.Cover;
import org.codonor.partners.ledger.Shares;
import org.codonor.partners.ledger.Split;
import org.jspecify.annotations.Nullable;

/**
 * R78: what of an agreement's money is to come back, when, and to whom.
 *
 * @param unspent what the partner has, interest included and claims not
 * @param due the part of it that is owed back once the agreement is over
 * @param claimed what is owed back beside it for irregular expenditure (R87)
 */
record RefundDue(
        String agreement,
        String self,
        String partner,
        LocalDate endsOn,
        LocalDate dueOn,
        boolean over,
        boolean overdue,
        Money unspent,
        Money interest,
        Money due,
        Money claimed,
        List<Split.Written> shares,
        Money smallAmount,
        boolean waivable,
        @Nullable Waived waiver) {
    /** What was waived. */
    record Waived(Money amount, String reason, Actor by, Instant at) {}

    /** R48: a rest counts as waived while it is there in whole; what is left of one that came back is due as any other. */
    static RefundDue of(
            AgreementNow now,
            @Nullable Cover cover,
            @Nullable RefundWaiver waiver,
            RefundSettings settings,
            LocalDate today) {
        Agreement agreement = now.agreement();
        Money unspent = money(
                agreement, cover == null ? BigDecimal.ZERO : cover.unspent().value());
        boolean over = today.isAfter(now.endsOn());
        Money waived = money(agreement, waiver == null ? BigDecimal.ZERO : waiver.amount);
        Money owed = waived.exceeds(unspent) ? unspent : unspent.minus(waived);
        Money due = over && owed.isPositive() ? owed : money(agreement, BigDecimal.ZERO);
        LocalDate dueOn = now.endsOn().plusMonths(settings.dueMonths());
        Money small = money(agreement, settings.smallAmount());
        return new RefundDue(
                agreement.ref(),
                agreement.self() + "/refund-due",
                agreement.partner(),
                now.endsOn(),
                dueOn,
                over,
                due.isPositive() && today.isAfter(dueOn),
                unspent,
                optional(agreement, cover == null ? null : cover.interest()),
                due,
                optional(agreement, cover == null ? null : cover.claimed()),
                cover == null || !due.isPositive()
                        ? List.of()
                        : Shares.of(cover).of(due),
                small,
                due.isPositive() && small.exceeds(due) && waiver == null,
                waiver == null ? null : new Waived(waived, waiver.reason, waiver.waived.by(), waiver.waived.at()));
    }

    private static Money optional(Agreement agreement, @Nullable Decimal amount) {
        return money(agreement, amount == null ? BigDecimal.ZERO : amount.value());
    }

    private static Money money(Agreement agreement, BigDecimal amount) {
        return Money.of(amount, agreement.programmeCurrency());
    }
}

package org.codonor.partners.request;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.codonor.common.money.Money;
import org.codonor.common.problem.Refused;
import org.codonor.partners.agreement.AgreementNow;
import org.codonor.partners.agreement.DisbursementModality;
import org.codonor.partners.ledger.Cover;
import org.codonor.partners.ledger.Split;
import org.jspecify.annotations.Nullable;

/** A request as a partner writes it; what it leaves out the system knows: need, unspent balance and splits. */
record WrittenRequest(
        @Nullable String ref,
        String agreement,
        LocalDate periodFrom,
        LocalDate periodTo,
        @Nullable Money need,
        @Nullable Money unspent,
        @Nullable Money otherFunds,
        Money amount,
        @Nullable List<Split.Written> splits,
        @Nullable String basisReport,
        @Nullable String comment) {
    boolean isWhole() {
        return need != null && unspent != null && splits != null;
    }

    /** With the need of the approved work plan, the ledger's unspent balance, and the splits that the system proposes. */
    NewRequest completed(AgreementNow of, @Nullable Known known, Optional<Money> planned) {
        if (need != null && unspent != null && splits != null) {
            return with(need, unspent, splits);
        }
        Known asked = (known == null ? new Known(null, null, null) : known).orRefuse();
        return with(
                need != null ? need : need(of, asked.cover(), planned),
                unspent != null ? unspent : money(of, Assessing.amount(asked.cover(), Cover::unspent)),
                splits != null ? splits : splits(of, asked));
    }

    private NewRequest with(Money needed, Money kept, List<Split.Written> paying) {
        return new NewRequest(
                ref, agreement, periodFrom, periodTo, needed, kept, otherFunds, amount, paying, basisReport, comment);
    }

    private static Money need(AgreementNow of, @Nullable Cover cover, Optional<Money> planned) {
        if (of.modality() == DisbursementModality.ARREARS) {
            return money(of, Assessing.amount(cover, Cover::unspent).negate());
        }
        return planned.orElseThrow(() -> Refused.byRule("R49", "Nothing says what is needed in the period.")
                .error("/need", "required", "No approved work plan covers the period: say what is needed."));
    }

    private List<Split.Written> splits(AgreementNow of, Known known) {
        SplitProposal proposal = AssessmentResource.proposal(known, of, amount);
        if (proposal.shortfall().isPositive()) {
            throw Refused.byRule("R53", "The contributions that fund the agreement cannot pay so much now.")
                    .with("available", amount.minus(proposal.shortfall()))
                    .with("requested", amount)
                    .error(
                            "/splits",
                            "shortfall",
                            proposal.shortfall() + " is missing: ask for less, or name the splits.");
        }
        return proposal.splits();
    }

    private static Money money(AgreementNow of, BigDecimal amount) {
        return Money.of(amount.max(BigDecimal.ZERO), of.agreement().programmeCurrency());
    }
}

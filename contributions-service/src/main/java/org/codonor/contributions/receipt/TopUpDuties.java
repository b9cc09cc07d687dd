package org.codonor.contributions.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import org.codonor.common.money.Money;
import org.codonor.contributions.obligation.Duties;
import org.codonor.contributions.obligation.Duty;
import org.codonor.contributions.obligation.Duty.Debt;
import org.codonor.contributions.programme.Programmes;

/** A donor that is asked to make up for a loss on exchange owes the lead donor that, or an answer (R18). */
@ApplicationScoped
class TopUpDuties implements Duties {
    @Inject
    Programmes programmes;

    @Override
    @Transactional
    public List<Duty> of(String programme) {
        return programmes.leadDonor(programme).stream()
                .flatMap(lead -> FxDifference.<FxDifference>find(
                                "programme = ?1 and treatment = ?2 and topUpDueOn is not null and receipt.reversedBy is null"
                                        + " order by ref",
                                programme,
                                FxTreatment.TOP_UP_REQUEST)
                        .stream()
                        .map(each -> duty(each, lead.code())))
                .toList();
    }

    private Duty duty(FxDifference asked, String lead) {
        Money missing = Money.of(
                asked.difference.negate(), programmes.get(asked.programme).currency());
        return Duty.of(
                        "TOP-UP-" + asked.ref,
                        new Debt(
                                "TOP_UP",
                                missing + " to make up for the exchange of " + asked.ref,
                                asked.receipt.donor,
                                List.of(lead)),
                        Objects.requireNonNull(asked.topUpDueOn),
                        "R18")
                .from(asked.ref, asked.self())
                .byHand();
    }
}

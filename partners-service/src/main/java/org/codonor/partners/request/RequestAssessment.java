package org.codonor.partners.request;

import java.util.List;
import org.codonor.common.money.Money;
import org.codonor.partners.agreement.AgreementNow;
import org.codonor.partners.agreement.DisbursementModality;
import org.codonor.partners.request.BasisRule.Accepted;
import org.jspecify.annotations.Nullable;

/**
 * A request as it would be judged now: whether it may be approved or paid, and what is in the way.
 *
 * @param approvable whether nothing that this service and the plan know is in the way of an approval
 * @param payable whether the agreement has begun and nothing holds a payment
 */
record RequestAssessment(
        String request,
        String self,
        RequestState state,
        String agreement,
        DisbursementModality modality,
        Need need,
        Basis basis,
        List<Hold> holds,
        boolean approvable,
        boolean payable) {
    /** R49, computed. */
    record Need(
            Money need,
            @Nullable Money planned,
            Money unspent,
            Money statedUnspent,
            Money underWay,
            Money otherFunds,
            Money available,
            Money requested,
            boolean covers) {}

    /** R50, looked up. */
    record Basis(boolean wanted, String notBefore, @Nullable Accepted report, boolean met) {}

    static RequestAssessment of(
            DisbursementRequest request,
            AgreementNow now,
            NeedRule need,
            @Nullable Money planned,
            BasisRule basis,
            List<Hold> holds) {
        Money requested = request.money(request.amount);
        boolean free = holds.stream().noneMatch(Hold::stands);
        return new RequestAssessment(
                request.ref,
                request.self() + "/assessment",
                request.state,
                request.agreementRef,
                now.modality(),
                new Need(
                        need.need(),
                        planned,
                        need.unspent(),
                        request.money(request.unspent),
                        need.underWay(),
                        need.otherFunds(),
                        need.available(),
                        requested,
                        need.admits(requested)),
                new Basis(
                        basis.isWanted(),
                        basis.notBefore().toString(),
                        basis.report().orElse(null),
                        basis.holds()),
                holds,
                free && now.isSigned() && basis.holds() && need.admits(requested),
                free && now.hasBegun());
    }
}

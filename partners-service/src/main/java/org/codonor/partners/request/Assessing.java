package org.codonor.partners.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.codonor.partners.Decimal;
import org.codonor.partners.agreement.AgreementNow;
import org.codonor.partners.agreement.DisbursementModality;
import org.codonor.partners.duty.Duties;
import org.codonor.partners.duty.DutyKind;
import org.codonor.partners.duty.DutyState;
import org.codonor.partners.ledger.Cover;
import org.codonor.partners.workplan.PlannedNeed;
import org.jspecify.annotations.Nullable;

/** Judges a request by what this service, the ledger and the plan know: its need, its basis, and what holds it. */
@ApplicationScoped
class Assessing {
    private static final List<RequestState> GIVEN = List.of(
            RequestState.APPROVING,
            RequestState.APPROVED,
            RequestState.PAYING,
            RequestState.PAID,
            RequestState.CONFIRMED,
            RequestState.REVERSING);

    @Inject
    Holds holds;

    @Inject
    Duties duties;

    @Inject
    PlannedNeed planned;

    @Inject
    RequestSettings settings;

    @Inject
    ProgrammeClock clock;

    RequestAssessment of(DisbursementRequest request, AgreementNow now, Known known) {
        NeedRule need = need(request, now, known.orRefuse().cover());
        BasisRule basis = basis(request, now);
        List<Hold> standing = holds.of(request, now, known.reference());
        return RequestAssessment.of(request, now, need, plan(request), basis, standing);
    }

    /** R47, R49 to R52, R14: everything that keeps it from being approved, holds first and all at once. */
    Assessed approve(DisbursementRequest request, AgreementNow now, Known known, Instant at) {
        BasisRule basis = basis(request, now);
        List<Hold> all = holds.of(request, now, known.orRefuse().reference());
        if (!basis.holds()) {
            all.add(Hold.of(
                    HoldKind.NO_BASIS_REPORT,
                    basis.says(),
                    basis.stated(),
                    null,
                    "The partner submits the report of a recent quarter and it is accepted."));
        }
        Holds.refuse(all);
        NeedRule need = need(request, now, known.cover());
        need.check(request.money(request.amount));
        return new Assessed(
                need.need(),
                plan(request),
                need.unspent(),
                need.underWay(),
                need.otherFunds(),
                need.available(),
                basis.report().map(BasisRule.Accepted::ref).orElse(null),
                at);
    }

    private @Nullable Money plan(DisbursementRequest request) {
        return planned.of(request.agreement, request.periodFrom, request.periodTo)
                .orElse(null);
    }

    private static NeedRule need(DisbursementRequest request, AgreementNow now, @Nullable Cover cover) {
        BigDecimal own = RequestState.RESERVED.contains(request.state) ? request.amount : BigDecimal.ZERO;
        return new NeedRule(
                now.modality(),
                request.money(request.need),
                request.money(amount(cover, Cover::unspent)),
                request.money(amount(cover, Cover::reserved).subtract(own)),
                request.money(request.otherFunds));
    }

    static BigDecimal amount(@Nullable Cover cover, Function<Cover, Decimal> which) {
        return cover == null ? BigDecimal.ZERO : which.apply(cover).value();
    }

    private BasisRule basis(DisbursementRequest request, AgreementNow now) {
        boolean first = DisbursementRequest.count(
                        "agreement = ?1 and id <> ?2 and state in ?3", request.agreement, request.id, GIVEN)
                == 0;
        List<BasisRule.Accepted> accepted = duties.of(now).stream()
                .filter(one -> one.duty().kind() == DutyKind.QUARTERLY_FINANCIAL && one.state() == DutyState.ACCEPTED)
                .map(one -> new BasisRule.Accepted(
                        one.reportRef(),
                        one.reportSelf(),
                        Quarter.parse(one.duty().period()),
                        Objects.requireNonNull(one.acceptedOn())))
                .toList();
        return new BasisRule(
                !first || now.modality() == DisbursementModality.ARREARS,
                Quarter.of(clock.today(request.programme)).plus(-settings.basisQuarters()),
                request.basisReport,
                accepted);
    }
}

package org.codonor.partners.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.problem.Refused;
import org.codonor.partners.PartnersProblem;
import org.codonor.partners.agreement.AgreementNow;
import org.codonor.partners.agreement.AgreementState;
import org.codonor.partners.duty.Duties;
import org.codonor.partners.duty.Duty;
import org.codonor.partners.hold.Cases;
import org.codonor.partners.hold.Cases.OpenCase;
import org.codonor.partners.ledger.Split;
import org.codonor.partners.reference.Reference;
import org.jspecify.annotations.Nullable;

/** What holds a request as things stand: derived whenever it is asked, so nobody has to set or to lift it. */
@ApplicationScoped
class Holds {
    @Inject
    Duties duties;

    @Inject
    Cases cases;

    @Inject
    CurrentCaller current;

    /** What this service knows by itself: R47, R51, R52. */
    List<Hold> of(DisbursementRequest request, AgreementNow now) {
        List<Hold> holds = ofState(request, now);
        cases.holding(request.agreement).forEach(one -> holds.add(of(one)));
        duties.overdue(now).forEach(duty -> holds.add(of(request, duty)));
        return holds;
    }

    /** What the state of the agreement holds: R47. */
    List<Hold> ofState(DisbursementRequest request, AgreementNow now) {
        var holds = new ArrayList<Hold>();
        AgreementState state = now.state();
        if (state == AgreementState.SUSPENDED) {
            holds.add(Hold.of(
                    HoldKind.AGREEMENT_SUSPENDED,
                    "The agreement " + request.agreementRef + " is suspended.",
                    request.agreementRef,
                    now.agreement().self(),
                    "The lead donor's controller resumes the agreement."));
        }
        if (state.isOver() || state.isSettled()) {
            holds.add(Hold.of(
                            HoldKind.AGREEMENT_OVER,
                            "The agreement " + request.agreementRef + " is " + state + "; it ended on " + now.endsOn()
                                    + ".",
                            request.agreementRef,
                            now.agreement().self(),
                            "Nothing lifts it: reject the request, or cancel it when it is approved.")
                    .since(now.endsOn().plusDays(1)));
        }
        return holds;
    }

    /** The same with what the donors did: R14. */
    List<Hold> of(DisbursementRequest request, AgreementNow now, @Nullable Reference reference) {
        List<Hold> holds = of(request, now);
        if (reference != null) {
            request.splits().stream()
                    .map(Split::contribution)
                    .filter(ref -> reference
                            .contribution(ref)
                            .filter(Reference.Source::isSuspended)
                            .isPresent())
                    .forEach(ref -> holds.add(Hold.of(
                            HoldKind.CONTRIBUTION_SUSPENDED,
                            "The contribution " + ref + " is suspended by its donor.",
                            ref,
                            "/v1/programmes/" + request.programme + "/contributions/" + ref,
                            "Its donor resumes it, or other contributions pay: return the request for other splits.")));
        }
        return holds;
    }

    /** Who may not see the case learns that one holds the payments, not which. */
    private Hold of(OpenCase one) {
        LocalDate since =
                Objects.requireNonNull(one.heldAt()).atZone(ZoneOffset.UTC).toLocalDate();
        String lift = "The case is closed, or releases the payments.";
        if (!Cases.areNamedTo(current.caller())) {
            return Hold.of(HoldKind.CASE, "An open case holds the payments of the agreement.", null, null, lift)
                    .since(since);
        }
        String why = one.holdReason() == null ? "" : ": " + one.holdReason();
        return Hold.of(
                        HoldKind.CASE,
                        "The case " + one.ref() + " holds the payments of the agreement" + why,
                        one.ref(),
                        one.self(),
                        lift)
                .since(since);
    }

    private static Hold of(DisbursementRequest request, Duty duty) {
        return new Hold(
                HoldKind.OVERDUE_DUTY,
                HoldKind.OVERDUE_DUTY.rule(),
                duty.title() + " was due on " + duty.dueOn() + ".",
                duty.id(),
                null,
                "/v1/programmes/" + request.programme + "/agreements/" + request.agreementRef + "/duties",
                duty.dueOn().plusDays(1),
                "The partner submits it, or the lead donor's controller waives it for this request with a reason.",
                request.waivers.of(duty.id()).orElse(null));
    }

    /** Refused (409) while any of them stands; all are told at once. */
    static void refuse(List<Hold> holds) {
        List<Hold> standing = holds.stream().filter(Hold::stands).toList();
        if (!standing.isEmpty()) {
            throw Refused.because(PartnersProblem.PAYMENT_HELD)
                    .rule(standing.getFirst().rule())
                    .detail(standing.getFirst().text() + " "
                            + standing.getFirst().lift())
                    .with("holds", standing);
        }
    }
}

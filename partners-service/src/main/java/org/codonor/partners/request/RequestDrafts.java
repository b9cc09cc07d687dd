package org.codonor.partners.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.id.Refs;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.partners.Deed;
import org.codonor.partners.PartnersProblem;
import org.codonor.partners.agreement.AgreementNow;
import org.codonor.partners.agreement.AgreementState;
import org.codonor.partners.agreement.Agreements;
import org.codonor.partners.workplan.PlannedNeed;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** What a partner does with its own request, and what must hold of the agreement behind it. */
@ApplicationScoped
class RequestDrafts {
    @Inject
    Act act;

    @Inject
    Agreements agreements;

    @Inject
    Requests requests;

    @Inject
    Holds holds;

    @Inject
    PlannedNeed planned;

    DisbursementRequest draft(String programme, WrittenRequest asked, @Nullable Known known) {
        AgreementNow of = agreements
                .find(programme, asked.agreement())
                .filter(now -> act.caller().party().equals(now.agreement().partner()))
                .orElseThrow(() -> Refused.because(CommonProblem.RULE)
                        .detail("There is no such agreement, or it is not yours.")
                        .error("/agreement", "unknown", "No agreement of yours has this reference."));
        NewRequest written =
                asked.completed(of, known, planned.of(of.agreement().id(), asked.periodFrom(), asked.periodTo()));
        refuse(written.violations(of, of.today()));
        String ref = Refs.choose(
                written.ref(),
                "DR-" + of.agreement().partner() + "-",
                DisbursementRequest.count(
                        "programme = ?1 and partner = ?2",
                        programme,
                        of.agreement().partner()),
                wished -> DisbursementRequest.count("programme = ?1 and ref = ?2", programme, wished) > 0);
        var request = new DisbursementRequest(ref, programme, of.agreement(), written, Deed.of(act));
        persist(request);
        recorded(request, null, null);
        return request;
    }

    void change(DisbursementRequest request, RequestView before, NewRequest changed) {
        AgreementNow of = agreements.of(request.agreement);
        refuse(changed.violations(of, of.today()));
        request.change(changed);
        recorded(request, before, null);
    }

    void submit(DisbursementRequest request, RequestView before) {
        requireOpen(request, AgreementState.SIGNED, AgreementState.ACTIVE);
        request.does(RequestVerb.SUBMIT);
        request.submitted = Deed.of(act);
        recorded(request, before, null);
    }

    RequestView recorded(DisbursementRequest request, @Nullable RequestView before, @Nullable String reason) {
        RequestView after = requests.view(request);
        act.record(Entry.of("disbursement-request", request.id, request.ref)
                .because(reason)
                .before(before)
                .after(after));
        return after;
    }

    /** The agreement is in one of these states (409), and splits and period still fit it (422, R53, R49). */
    AgreementNow requireOpen(DisbursementRequest request, AgreementState... states) {
        AgreementNow of = agreements.of(request.agreement);
        AgreementState state = of.state();
        if (!List.of(states).contains(state)) {
            throw Refused.because(PartnersProblem.AGREEMENT_NOT_OPEN)
                    .detail("The agreement " + request.agreementRef + " is " + state + ".")
                    .with("agreement", request.agreementRef)
                    .with("agreementState", state.name())
                    .with("state", request.state)
                    .with("allowedActions", requests.view(request).allowedActions())
                    .with("holds", holds.ofState(request, of));
        }
        refuse(request.written().violations(of, of.today()));
        return of;
    }

    private static void refuse(List<Violation> found) {
        if (!found.isEmpty()) {
            boolean period = found.stream().allMatch(one -> "R49".equals(one.rule()));
            throw Refused.byRule(period ? "R49" : "R53", "The request does not add up, or does not fit its agreement.")
                    .errors(found);
        }
    }

    /** References are unique in the programme, but a partner sees its own only: the database knows. */
    private static void persist(DisbursementRequest request) {
        try {
            request.persistAndFlush();
        } catch (ConstraintViolationException taken) {
            throw Refused.because(CommonProblem.DUPLICATE)
                    .detail("The reference is taken.")
                    .with("ref", request.ref);
        }
    }
}

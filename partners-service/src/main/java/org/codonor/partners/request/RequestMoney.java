package org.codonor.partners.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.codonor.common.ask.Ask;
import org.codonor.common.ask.Efforts;
import org.codonor.common.change.Act;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.partners.agreement.AgreementNow;
import org.codonor.partners.agreement.AgreementState;
import org.codonor.partners.agreement.Agreements;
import org.codonor.partners.hold.Cases;
import org.codonor.partners.ledger.BankReferences;
import org.codonor.partners.ledger.BankReferences.Kind;
import org.codonor.partners.ledger.Ledger;
import org.codonor.partners.ledger.MoneyTerms;
import org.jspecify.annotations.Nullable;

/** The verbs that move money: each commits its intent, asks the ledger, and shows what the ledger said. */
@ApplicationScoped
class RequestMoney {
    @Inject
    Requests requests;

    @Inject
    RequestDrafts drafts;

    @Inject
    Agreements agreements;

    @Inject
    Holds holds;

    @Inject
    Assessing assessing;

    @Inject
    Efforts efforts;

    @Inject
    Ledger ledger;

    @Inject
    BankReferences bankReferences;

    @Inject
    Cases cases;

    @Inject
    Act act;

    /**
     * Reserves the money (R54, R55), once nothing holds the request and it asks for no more than is needed: as far as is
     * known here, and then by what the ledger holds for others when it reserves (R49).
     */
    Response approve(Supplier<DisbursementRequest> which, Known known) {
        return make(which, request -> {
            RequestView before = requests.check(RequestVerb.APPROVE, request);
            AgreementNow of =
                    drafts.requireOpen(request, AgreementState.SIGNED, AgreementState.ACTIVE, AgreementState.SUSPENDED);
            request.assessed = assessing.approve(request, of, known, act.at());
            request.does(RequestVerb.APPROVE);
            drafts.recorded(request, before, null);
            MoneyTerms terms = terms(request, act.today(), null, null)
                    .covering(of.modality().name(), request.money(request.need), request.money(request.otherFunds));
            return ask("reserve", request, terms, null);
        });
    }

    /** Moves the reserved money to the partner. */
    Response pay(Supplier<DisbursementRequest> which, NewPayment payment) {
        return make(which, request -> {
            RequestView before = requests.check(RequestVerb.PAY, request);
            AgreementNow of = drafts.requireOpen(request, AgreementState.ACTIVE, AgreementState.SUSPENDED);
            Holds.refuse(holds.of(request, of));
            payment.checkFunded(of, request.splits());
            Payment made =
                    payment.of(request.money(request.amount), of.agreement().currency(), of.openFrom(), act.today());
            Offset kept = made.offset();
            if (kept != null) {
                cases.refuseUnissued(of.agreement().id(), kept.claimRef(), "/offset/claimRef");
            }
            bankReferences.take(request.programme, Kind.PAYMENT, payment.bankRef(), request.id);
            request.payment = made;
            request.does(RequestVerb.PAY);
            drafts.recorded(request, before, null);
            return ask("pay", request, terms(request, payment.valueDate(), payment.bankRef(), null), kept);
        });
    }

    /** Gives the reserved money free again. */
    Response cancelApproved(Supplier<DisbursementRequest> which, String reason) {
        return make(which, request -> {
            RequestView before = requests.check(RequestVerb.CANCEL, request);
            request.does(RequestVerb.CANCEL, reason);
            drafts.recorded(request, before, reason);
            return ask("release", request, terms(request, act.today(), null, null), null);
        });
    }

    /** Moves back what the bank returned. */
    Response reverse(Supplier<DisbursementRequest> which, NewReturn back) {
        return make(which, request -> {
            RequestView before = requests.check(RequestVerb.REVERSE, request);
            agreements.requireUnsettled(agreements.of(request.agreement));
            checkValueDate(request, back.valueDate());
            bankReferences.take(request.programme, Kind.RETURN, back.bankRef(), request.id);
            request.returned = new BankReturn(back.valueDate(), back.bankRef(), act.actor(), null, null);
            request.does(RequestVerb.REVERSE, back.reason());
            drafts.recorded(request, before, back.reason());
            return ask("reverse", request, terms(request, back.valueDate(), null, back.reason()), null);
        });
    }

    private interface Intent {
        Ask of(DisbursementRequest request);
    }

    private Response make(Supplier<DisbursementRequest> which, Intent intent) {
        return efforts.make(200, () -> intent.of(which.get()), requests::standing);
    }

    private void checkValueDate(DisbursementRequest request, LocalDate valueDate) {
        List<Violation> found = NewPayment.notBy(act.today(), valueDate);
        boolean early = request.payment != null && valueDate.isBefore(request.payment.valueDate());
        if (early || !found.isEmpty()) {
            throw Refused.because(CommonProblem.RULE)
                    .detail("A payment comes back after it was made, and not in the future.")
                    .errors(found)
                    .errors(early ? List.of(new Violation("/valueDate", "early", "Before the payment.")) : List.of());
        }
    }

    private static MoneyTerms terms(
            DisbursementRequest request, LocalDate valueDate, @Nullable String bankRef, @Nullable String reason) {
        return MoneyTerms.of(valueDate, request.agreementRef, request.splits(), request.currency, bankRef, reason);
    }

    private Ask ask(String what, DisbursementRequest request, MoneyTerms terms, @Nullable Offset offset) {
        return ledger.ask(
                what,
                Ledger.Source.of("DISBURSEMENT_REQUEST", request.id, request.ref, request.self()),
                offset == null ? terms : terms.keeping(offset.claimRef(), offset.amount()));
    }
}

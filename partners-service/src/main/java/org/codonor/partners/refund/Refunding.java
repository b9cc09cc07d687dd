package org.codonor.partners.refund;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.codonor.common.ask.Ask;
import org.codonor.common.ask.AskOutcome;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.id.Refs;
import org.codonor.common.money.Money;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Problem;
import org.codonor.common.problem.Refused;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.partners.Deed;
import org.codonor.partners.agreement.AgreementNow;
import org.codonor.partners.agreement.Agreements;
import org.codonor.partners.hold.Cases;
import org.codonor.partners.ledger.BankReferences;
import org.codonor.partners.ledger.BankReferences.Kind;
import org.codonor.partners.ledger.Cover;
import org.codonor.partners.ledger.Ledger;
import org.codonor.partners.ledger.MoneyTerms;
import org.codonor.partners.ledger.Split;
import org.jspecify.annotations.Nullable;

/** A partner gave money back: the ledger is asked to move it from the partner to the lead donor. */
@ApplicationScoped
class Refunding implements AskOutcome {
    private static final String REFUND = "refund";

    @Inject
    Agreements agreements;

    @Inject
    BankReferences bankReferences;

    @Inject
    Cases cases;

    @Inject
    Ledger ledger;

    @Inject
    Act act;

    Ask intend(String programme, NewRefund written, @Nullable Cover cover) {
        AgreementNow of = signed(programme, written.agreement());
        if (written.claimRef() == null) {
            agreements.requireUnsettled(of);
        }
        List<Split.Written> parts = written.parts(cover);
        List<Violation> found = written.violations(of, parts, act.today());
        if (!found.isEmpty()) {
            Refused refused = Refused.because(CommonProblem.RULE)
                    .detail("The refund does not add up, or does not fit its agreement.")
                    .errors(found);
            boolean named = found.stream().anyMatch(one -> one.rule() != null);
            throw named ? refused : refused.rule("R53");
        }
        if (written.claimRef() != null) {
            cases.refuseUnissued(of.agreement().id(), written.claimRef(), "/claimRef");
        }
        if (written.isUnspent()) {
            new UnspentRule(cover).check(written.amount(), parts);
        }
        String ref = Refs.choose(
                written.ref(),
                "RF-",
                PartnerRefund.count("programme", programme),
                wished -> isTaken(programme, wished));
        var refund = new PartnerRefund(ref, programme, of.agreement(), written, parts, Deed.of(act));
        bankReferences.take(programme, Kind.REFUND, refund.bankRef, refund.id);
        refund.persist();
        act.record(Entry.of("partner-refund", refund.id, ref).after(RefundView.of(refund, null)));
        return ledger.ask(REFUND, Ledger.Source.of("PARTNER_REFUND", refund.id, ref, refund.self()), terms(refund));
    }

    /** Of a claim only the amount: the ledger divides it (R86). */
    private static Object terms(PartnerRefund refund) {
        if (refund.claimRef != null) {
            return new ClaimTerms(
                    refund.valueDate,
                    refund.agreementRef,
                    refund.claimRef,
                    Money.of(refund.amount, refund.currency).amount().toPlainString(),
                    refund.reason.name(),
                    refund.bankRef);
        }
        return MoneyTerms.of(
                refund.valueDate,
                refund.agreementRef,
                refund.splits(),
                refund.currency,
                refund.bankRef,
                refund.reason.name());
    }

    private record ClaimTerms(
            LocalDate valueDate, String agreement, String claimRef, String amount, String reason, String bankRef) {}

    private AgreementNow signed(String programme, String agreement) {
        return agreements
                .find(programme, agreement)
                .filter(AgreementNow::isSigned)
                .orElseThrow(() -> Refused.because(CommonProblem.RULE)
                        .detail("Nothing was ever paid under such an agreement.")
                        .error("/agreement", "unknown", "No signed agreement has this reference."));
    }

    private static boolean isTaken(String programme, String ref) {
        return PartnerRefund.count("programme = ?1 and ref = ?2 and state <> ?3", programme, ref, RefundState.REFUSED)
                > 0;
    }

    @Override
    public Set<String> acts() {
        return Set.of(REFUND);
    }

    @Override
    public void accepted(Ask ask, JsonNode result) {
        PartnerRefund refund = PartnerRefund.findById(ask.id());
        List<Split> divided = new ArrayList<>();
        result.path("parts")
                .forEach(part -> divided.add(new Split(
                        part.path("contribution").asText(),
                        new BigDecimal(part.path("amount").asText()))));
        refund.booked(ledger.accepted(ask, result), divided);
        act.record(Entry.of("partner-refund", refund.id, refund.ref).with("outcome", "ACCEPTED"));
    }

    @Override
    public void refused(Ask ask, Problem problem) {
        PartnerRefund refund = PartnerRefund.findById(ask.id());
        ledger.refused(ask);
        bankReferences.giveBack(Kind.REFUND, refund.id);
        refund.refused();
        act.record(Entry.of("partner-refund", refund.id, refund.ref)
                .because(problem.title())
                .with("outcome", "REFUSED"));
    }
}

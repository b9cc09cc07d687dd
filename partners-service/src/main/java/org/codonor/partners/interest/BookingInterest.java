package org.codonor.partners.interest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.codonor.common.ask.Ask;
import org.codonor.common.ask.AskOutcome;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Problem;
import org.codonor.common.problem.Refused;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.partners.Deed;
import org.codonor.partners.agreement.AgreementNow;
import org.codonor.partners.agreement.Agreements;
import org.codonor.partners.ledger.Ledger;
import org.codonor.partners.ledger.MoneyTerms;

/** A partner earned interest: the ledger is asked to book it as money at the partner. */
@ApplicationScoped
class BookingInterest implements AskOutcome {
    private static final String INTEREST = "interest";

    @Inject
    Agreements agreements;

    @Inject
    Ledger ledger;

    @Inject
    Act act;

    Ask intend(String programme, NewInterest written) {
        AgreementNow of = agreements
                .find(programme, written.agreement())
                .filter(AgreementNow::isSigned)
                .orElseThrow(() -> Refused.because(CommonProblem.RULE)
                        .error("/agreement", "unknown", "No signed agreement has this reference."));
        List<Violation> found = written.violations(of, act.today());
        if (!found.isEmpty()) {
            throw Refused.byRule("R53", "The interest does not add up, or does not fit its agreement.")
                    .errors(found);
        }
        String ref = written.ref() == null ? nextRef(programme) : written.ref();
        if (isTaken(programme, ref)) {
            throw Refused.because(CommonProblem.DUPLICATE).detail("The reference is taken.");
        }
        var interest = new PartnerInterest(ref, of.agreement(), written, Deed.of(act));
        interest.persist();
        act.record(Entry.of("partner-interest", interest.id, ref).after(InterestView.of(interest, null)));
        return ledger.ask(
                INTEREST,
                Ledger.Source.of("PARTNER_INTEREST", interest.id, ref, interest.self()),
                MoneyTerms.of(
                        interest.valueDate,
                        interest.agreementRef,
                        interest.splits(),
                        interest.currency,
                        null,
                        interest.reason));
    }

    private static String nextRef(String programme) {
        long number = PartnerInterest.count("programme", programme) + 1;
        while (isTaken(programme, "IN-" + number)) {
            number++;
        }
        return "IN-" + number;
    }

    private static boolean isTaken(String programme, String ref) {
        return PartnerInterest.count(
                        "programme = ?1 and ref = ?2 and state <> ?3", programme, ref, InterestState.REFUSED)
                > 0;
    }

    @Override
    public Set<String> acts() {
        return Set.of(INTEREST);
    }

    @Override
    public void accepted(Ask ask, JsonNode result) {
        PartnerInterest interest = PartnerInterest.findById(ask.id());
        interest.booked(ledger.accepted(ask, result));
        act.record(Entry.of("partner-interest", interest.id, interest.ref).with("outcome", "ACCEPTED"));
    }

    @Override
    public void refused(Ask ask, Problem problem) {
        PartnerInterest interest = PartnerInterest.findById(ask.id());
        ledger.refused(ask);
        interest.refused();
        act.record(Entry.of("partner-interest", interest.id, interest.ref)
                .because(problem.title())
                .with("outcome", "REFUSED"));
    }
}

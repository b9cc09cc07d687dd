package org.codonor.partners.gain;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.codonor.common.ask.Ask;
import org.codonor.common.ask.AskOutcome;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.id.Refs;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Problem;
import org.codonor.common.problem.Refused;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.partners.Deed;
import org.codonor.partners.agreement.AgreementNow;
import org.codonor.partners.agreement.Agreements;
import org.codonor.partners.ledger.Ledger;
import org.codonor.partners.ledger.MoneyTerms;

/** A partner's money became more or less: the ledger is asked to book it as money at the partner. */
@ApplicationScoped
class BookingGains implements AskOutcome {
    @Inject
    Agreements agreements;

    @Inject
    Ledger ledger;

    @Inject
    Act act;

    Ask intend(String programme, NewGain written) {
        AgreementNow of = agreements
                .find(programme, written.agreement())
                .filter(AgreementNow::isSigned)
                .orElseThrow(() -> Refused.because(CommonProblem.RULE)
                        .error("/agreement", "unknown", "No signed agreement has this reference."));
        agreements.requireUnsettled(of);
        List<Violation> found = written.violations(of, act.today());
        if (!found.isEmpty()) {
            throw Refused.byRule("R53", "The amounts do not add up, or do not fit their agreement.")
                    .errors(found);
        }
        String ref = Refs.choose(
                written.ref(),
                written.kind().prefix,
                PartnerGain.count("programme = ?1 and kind = ?2", programme, written.kind()),
                wished -> isTaken(programme, written.kind(), wished));
        var gain = new PartnerGain(ref, of.agreement(), written, Deed.of(act));
        gain.persist();
        act.record(entry(gain).after(GainView.of(gain, null)));
        return ledger.ask(
                gain.kind.act,
                Ledger.Source.of(gain.kind.source, gain.id, ref, gain.self()),
                MoneyTerms.of(gain.valueDate, gain.agreementRef, gain.splits(), gain.currency, null, gain.reason));
    }

    private static Entry entry(PartnerGain gain) {
        return Entry.of(gain.kind.singular, gain.id, gain.ref);
    }

    private static boolean isTaken(String programme, GainKind kind, String ref) {
        return PartnerGain.count(
                        "programme = ?1 and kind = ?2 and ref = ?3 and state <> ?4",
                        programme,
                        kind,
                        ref,
                        GainState.REFUSED)
                > 0;
    }

    @Override
    public Set<String> acts() {
        return Set.of(GainKind.INTEREST.act, GainKind.EXCHANGE.act);
    }

    @Override
    public void accepted(Ask ask, JsonNode result) {
        PartnerGain gain = PartnerGain.findById(ask.id());
        gain.booked(ledger.accepted(ask, result));
        act.record(entry(gain).with("outcome", "ACCEPTED"));
    }

    @Override
    public void refused(Ask ask, Problem problem) {
        PartnerGain gain = PartnerGain.findById(ask.id());
        ledger.refused(ask);
        gain.refused();
        act.record(entry(gain).because(problem.title()).with("outcome", "REFUSED"));
    }
}

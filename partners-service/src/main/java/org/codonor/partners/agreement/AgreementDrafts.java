package org.codonor.partners.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.id.Refs;
import org.codonor.common.money.Money;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.partners.Deed;
import org.codonor.partners.partner.Partner;
import org.codonor.partners.reference.Reference;

/** Drafts agreements and amendments, and changes drafts: everything that must fit the programme as it stands. */
@ApplicationScoped
class AgreementDrafts {
    @Inject
    Act act;

    @Inject
    Agreements agreements;

    AgreementNow draft(String programme, NewAgreement draft, Reference reference) {
        NewAgreement written = complete(programme, draft);
        check(written, reference);
        String ref = Refs.choose(
                written.ref(), "AG-", Agreement.count("programme", programme), wished -> isTaken(programme, wished));
        var agreement = new Agreement(programme, ref, reference.programmeCurrency(), written, Deed.of(act));
        agreement.persist();
        var now = new AgreementNow(agreement, List.of(), List.of(), act.today());
        act.record(Entry.of("agreement", agreement.id, ref).after(agreements.view(now)));
        return now;
    }

    void change(AgreementNow now, NewAgreement changed, Reference reference) {
        AgreementView before = agreements.view(now);
        check(changed, reference);
        now.agreement().change(changed);
        act.record(
                Entry.of("agreement", before.id(), before.ref()).before(before).after(agreements.view(now)));
    }

    Amendment amend(AgreementNow now, NewAmendment written, Reference reference) {
        checkAmendment(now, written, reference);
        Agreement agreement = now.agreement();
        int no = now.amendments().stream().mapToInt(one -> one.no).max().orElse(0) + 1;
        var amendment = new Amendment(agreement, no, written.requestedBy(act.today()), Deed.of(act));
        amendment.persist();
        act.record(Entry.of("amendment", amendment.id, amendment.ref(agreement))
                .because(written.reason())
                .after(agreements.view(agreement, amendment)));
        return amendment;
    }

    /** Without a currency of its own, an agreement has its partner's. */
    private static NewAgreement complete(String programme, NewAgreement draft) {
        Partner partner = Partner.named(programme, draft.partner())
                .orElseThrow(() -> Refused.because(CommonProblem.RULE)
                        .detail("The partner is not registered.")
                        .error("/partner", "unknown", "No partner " + draft.partner() + "."));
        return draft.currency() == null ? draft.in(partner.reportingCurrency()) : draft;
    }

    private static void check(NewAgreement written, Reference reference) {
        Money.currency(String.valueOf(written.currency()));
        var rule = new DraftRule(reference);
        List<Violation> found = new ArrayList<>(rule.commitments(written.commitments(), false));
        found.addAll(rule.dates(
                written.startsOn(),
                written.endsOn(),
                written.commitments().stream()
                        .map(Commitment.Written::contribution)
                        .collect(Collectors.toSet())));
        refuse(found);
    }

    private void checkAmendment(AgreementNow now, NewAmendment written, Reference reference) {
        var rule = new DraftRule(reference);
        List<Violation> found = new ArrayList<>(rule.commitments(written.commitments(), true));
        refuse(found);
        AgreementNow then = now.with(written);
        for (Commitment one : then.commitments()) {
            if (one.amount().signum() < 0) {
                found.add(new Violation(
                        "/commitments",
                        "below-zero",
                        one.contribution() + " would commit less than nothing on " + one.line() + "."));
            }
        }
        if (!now.state().isOver()) {
            found.addAll(EffectRule.of(now).violations(written.endsOn(), written.effectiveFrom()));
            found.addAll(rule.dates(now.agreement().startsOn, then.endsOn(), then.funding()));
        }
        refuse(found);
    }

    private static void refuse(List<Violation> found) {
        if (found.isEmpty()) {
            return;
        }
        throw Refused.because(CommonProblem.RULE)
                .detail("The draft does not fit the programme in " + found.size() + " places.")
                .with(
                        "rule",
                        found.stream()
                                .map(Violation::rule)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null))
                .errors(found);
    }

    private static boolean isTaken(String programme, String ref) {
        return Agreement.count("programme = ?1 and ref = ?2", programme, ref) > 0;
    }
}

package org.codonor.partners.closing;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.codonor.common.ask.Ask;
import org.codonor.common.ask.AskOutcome;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.money.Money;
import org.codonor.common.problem.Problem;
import org.codonor.common.problem.Refused;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.common.tag.Tags;
import org.codonor.partners.Deed;
import org.codonor.partners.agreement.Agreement;
import org.codonor.partners.agreement.AgreementNow;
import org.codonor.partners.agreement.AgreementView;
import org.codonor.partners.agreement.Agreements;
import org.codonor.partners.duty.Duties;
import org.codonor.partners.ledger.Cover;
import org.codonor.partners.ledger.Ledger;
import org.codonor.partners.refund.RefundDues;
import org.codonor.partners.refund.RefundNews;
import org.jspecify.annotations.Nullable;

/** An agreement is closed for good (R48): the ledger, which judges its money once more, releases what was never paid. */
@ApplicationScoped
class ClosingAgreement implements AskOutcome {
    private static final String UNCOMMIT = "uncommit";

    @Inject
    Agreements agreements;

    @Inject
    Duties duties;

    @Inject
    RefundDues refunds;

    @Inject
    RefundNews news;

    @Inject
    Ledger ledger;

    @Inject
    Tags tags;

    @Inject
    Act act;

    record Terms(
            LocalDate valueDate, String agreement, @Nullable String waived) {}

    Ask intend(String programme, String id, @Nullable Cover cover) {
        AgreementNow now =
                agreements.lock(agreements.get(programme, id).agreement().id());
        AgreementView before = agreements.view(now);
        tags.check(before);
        agreements.require("close", now);
        Agreement agreement = now.agreement();
        BigDecimal waived = refunds.waived(agreement.id());
        List<Violation> missing = new ClosureRule(duties.of(now), cover, waived).missing();
        if (!missing.isEmpty()) {
            throw Refused.byRule("R48", "The agreement cannot be closed yet.").errors(missing);
        }
        agreement.close();
        act.record(entry(agreement).before(before).after(agreements.view(now)));
        return ledger.ask(
                UNCOMMIT,
                Ledger.Source.of("AGREEMENT", agreement.id(), agreement.ref(), agreement.self()),
                new Terms(act.today(), agreement.ref(), waived.signum() == 0 ? null : wire(waived, agreement)));
    }

    private static String wire(BigDecimal amount, Agreement of) {
        return Money.of(amount, of.programmeCurrency()).amount().toPlainString();
    }

    private static Entry entry(Agreement agreement) {
        return Entry.of("agreement", agreement.id(), agreement.ref());
    }

    @Override
    public Set<String> acts() {
        return Set.of(UNCOMMIT);
    }

    @Override
    public void accepted(Ask ask, JsonNode result) {
        ledger.accepted(ask, result);
        AgreementNow now = agreements.lock(ask.id());
        now.agreement().closed(Deed.of(act));
        news.closed(now, LocalDate.parse(ask.body().path("valueDate").asText()));
        act.record(entry(now.agreement()).with("outcome", "ACCEPTED"));
    }

    @Override
    public void refused(Ask ask, Problem problem) {
        ledger.refused(ask);
        AgreementNow now = agreements.lock(ask.id());
        now.agreement().notClosed();
        act.record(entry(now.agreement()).because(problem.title()).with("outcome", "REFUSED"));
    }
}

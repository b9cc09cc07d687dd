package org.codonor.contributions.closing;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.period.Quarter;
import org.codonor.contributions.closing.Check.Finding;
import org.codonor.contributions.figures.Coherence.Prefinanced;
import org.codonor.contributions.ledger.Cuts;
import org.codonor.contributions.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** What stands in the way of closing a quarter, for the service that decides on it. */
@Path("/internal/v1/programmes/{programme}/closing-checks")
class ClosingResource {
    @Inject
    Programmes programmes;

    @Inject
    ProgrammeClock clock;

    @Inject
    Closing closing;

    @Inject
    Cuts cuts;

    record CheckView(String code, String rule, boolean passed, List<Finding> findings) {
        static CheckView of(Check check) {
            return new CheckView(check.code(), check.rule(), check.isPassed(), check.findings());
        }
    }

    record PrefinancedView(String contribution, String agreement, String amount) {
        static PrefinancedView of(Prefinanced found, Currency currency) {
            return new PrefinancedView(
                    found.contribution(),
                    found.agreement(),
                    found.amount().setScale(currency.getDefaultFractionDigits()).toPlainString());
        }
    }

    record CutView(int epoch, long seq, String hash, Instant recordedAt) {
        static CutView of(Cuts.Cut cut) {
            return new CutView(cut.epoch(), cut.seq(), cut.hash(), cut.recordedAt());
        }
    }

    record ClosingChecks(
            Quarter quarter,
            @Nullable Quarter openFrom,
            boolean ready,
            List<CheckView> checks,
            List<PrefinancedView> prefinanced,
            @Nullable CutView cut) {}

    @GET
    public ClosingChecks checkClosing(@PathParam("programme") String programme, @QueryParam("quarter") String wanted) {
        Currency currency = programmes.get(programme).currency();
        Quarter quarter = Quarter.parse(wanted);
        Closing.Findings findings = closing.check(programme, quarter, clock.today(programme));
        return new ClosingChecks(
                quarter,
                findings.openFrom(),
                findings.isReady(),
                findings.checks().stream().map(CheckView::of).toList(),
                findings.prefinanced().stream()
                        .map(found -> PrefinancedView.of(found, currency))
                        .toList(),
                cuts.of(programme, quarter).map(CutView::of).orElse(null));
    }
}

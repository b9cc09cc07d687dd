package org.codonor.reporting.quarter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.codonor.common.audit.AuditTrail;
import org.codonor.common.audit.AuditTrail.CheckpointView;
import org.codonor.common.audit.Entry;
import org.codonor.common.audit.Head;
import org.codonor.common.change.Act;
import org.codonor.common.change.Changes;
import org.codonor.common.money.Money;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.measure.FineRow;
import org.codonor.reporting.measure.FineRows;
import org.codonor.reporting.measure.Measure;
import org.codonor.reporting.measure.Moment;
import org.codonor.reporting.reference.Ledger;
import org.codonor.reporting.reference.LedgerRates;
import org.codonor.reporting.reference.Programmes;
import org.codonor.reporting.reference.Reader;
import org.codonor.reporting.reference.Snapshot;
import org.codonor.reporting.report.ReportRates;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Makes the package of a quarter once the ledger has agreed to its close: what is needed is read outside any
 * transaction, then package and CLOSED commit together. While the ledger cannot be read the quarter stays CLOSING.
 */
@ApplicationScoped
class Freezing {
    private static final Logger LOG = Logger.getLogger(Freezing.class);

    @Inject
    KeptQuarters kept;

    @Inject
    QuarterRows quarterRows;

    @Inject
    Packages packages;

    @Inject
    Packing packing;

    @Inject
    ReportRates reportRates;

    @Inject
    Programmes programmes;

    @Inject
    Ledger ledger;

    @Inject
    Reader reader;

    @Inject
    Changes changes;

    @Inject
    Act act;

    @ConfigProperty(name = "codonor.service")
    String service;

    /** Done once, whoever comes first: the request that closed it, or the sweeper. */
    void freeze(UUID id) {
        KeptQuarter quarter = kept.find(id).orElseThrow();
        if (quarter.state() == QuarterState.CLOSING && quarter.cut() != null) {
            try {
                FineQuarter rows = read(quarter, quarter.cut());
                LedgerRates rates = rates(quarter, quarter.cut());
                changes.runUnlessIdle(quarter.programme(), "closeQuarter", () -> close(id, rows, rates));
            } catch (Refused silence) {
                LOG.warnf("%s of %s stays CLOSING: %s", quarter.quarter(), quarter.programme(), silence.getMessage());
            }
        }
    }

    /** The quarter at the cut, and as this service knew it when the close was decided. */
    private FineQuarter read(KeptQuarter quarter, Cut cut) {
        Snapshot programme = programmes.of(quarter.programme());
        KeptQuarters.Decision decision = kept.decision(quarter);
        var moment = new Moment(decision.at(), cut.seq(), false);
        FineRows.Read read = quarterRows.read(programme, quarter.quarter(), quarter.quarter(), moment);
        List<FineRow> rows = read.rows().stream()
                .filter(row -> !row.measure().isOfOpenQuarters())
                .toList();
        return new FineQuarter(
                quarter.quarter(),
                programme,
                cut.recordedAt(),
                read.ownKnownAt(),
                decision.coverage(),
                1,
                cut,
                Measure.all(),
                quarterRows.complete(programme.programme(), quarter.quarter(), rows));
    }

    /** The ledger's, and those with which partners' reports were turned into the programme's currency. */
    LedgerRates rates(KeptQuarter quarter, Cut cut) {
        LedgerRates told = reader.ask(() -> ledger.rates(quarter.programme(), quarter.quarter(), cut.seq()))
                .orRefuse();
        var all = new ArrayList<>(told.items());
        reportRates.until(quarter.programme(), quarter.quarter()).stream()
                .map(used -> item(used, told.currency()))
                .forEach(all::add);
        return new LedgerRates(told.currency(), all);
    }

    private static LedgerRates.Item item(ReportRates.Used used, String currency) {
        return new LedgerRates.Item(
                "REPORT",
                used.report() + "/" + used.line(),
                "",
                "",
                used.on(),
                used.currency(),
                used.rate().toPlainString(),
                used.source(),
                Money.of(used.amount(), Currency.getInstance(used.currency()))
                        .amount()
                        .toPlainString(),
                Money.of(used.booked(), Currency.getInstance(currency)).amount().toPlainString());
    }

    private boolean close(UUID id, FineQuarter rows, LedgerRates rates) {
        KeptQuarter quarter = kept.find(id).orElseThrow();
        if (quarter.state() != QuarterState.CLOSING) {
            return false;
        }
        act.onBehalfOf(quarter.closedBy());
        Cut cut = quarter.cut();
        var frozen = new Frozen(quarter, 1, null, rows, rates, cut, checkpoint(), null);
        QuarterPackage made = packing.pack(frozen, act.at(), act.actor());
        packages.add(made);
        kept.close(id, act.at());
        act.record(Entry.of("quarter", id, quarter.quarter().toString())
                .before(quarter)
                .after(kept.find(id).orElseThrow())
                .with("manifestSha256", made.sha256()));
        return true;
    }

    /** Where this service's own chain stands before the entry of this change. */
    CheckpointView checkpoint() {
        Head head = act.head();
        return new AuditTrail.CheckpointView(
                service,
                head.programme(),
                head.chain().wire(),
                head.epoch(),
                head.seq(),
                head.hexHash(),
                head.recordedAt());
    }

    /** Those that the ledger has agreed to and nobody has finished. */
    List<UUID> unfinished() {
        return kept.cutAndClosing();
    }
}

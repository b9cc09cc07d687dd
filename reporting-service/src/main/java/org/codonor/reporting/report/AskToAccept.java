package org.codonor.reporting.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.codonor.common.identity.Caller;
import org.codonor.common.period.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger is asked when a report is accepted: what it comes to per line and quarter in the programme's currency,
 * valued at its quarter's end.
 */
record AskToAccept(
        String act,
        LocalDate valueDate,
        Caller.Actor actor,
        Source source,
        String agreement,
        Quarter quarter,
        List<Line> lines) {
    static final String ACT = "accept";

    record Source(String service, String kind, UUID id, String ref, String self) {}

    record Line(
            String line,
            String amount,
            @Nullable Quarter correctionOfQuarter,
            @Nullable String comment) {
        static Line of(NetLine net, Quarter reported) {
            return new Line(
                    net.line(),
                    net.amount().amount().toPlainString(),
                    net.ofQuarter().equals(reported) ? null : net.ofQuarter(),
                    net.comment());
        }
    }

    static AskToAccept of(ExpenditureReport report, Caller.Actor actor) {
        return new AskToAccept(
                ACT,
                report.quarter.last(),
                actor,
                new Source("reporting", "EXPENDITURE_REPORT", report.id(), report.ref(), report.self()),
                report.agreement(),
                report.quarter,
                report.net().stream().map(net -> Line.of(net, report.quarter)).toList());
    }
}

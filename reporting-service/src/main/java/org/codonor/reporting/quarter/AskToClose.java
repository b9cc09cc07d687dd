package org.codonor.reporting.quarter;

import java.time.LocalDate;
import java.util.UUID;
import org.codonor.common.change.Act;
import org.codonor.common.identity.Caller;
import org.codonor.common.period.Quarter;

/** What the ledger is asked when a quarter is closed. */
record AskToClose(String act, LocalDate valueDate, Caller.Actor actor, Source source, Quarter quarter) {
    static final String ACT = "close";

    record Source(String service, String kind, UUID id, String ref, String self) {}

    static AskToClose of(KeptQuarter quarter, UUID id, Act act) {
        return new AskToClose(
                ACT,
                act.today(),
                act.actor(),
                new Source("reporting", "QUARTER_CLOSE", id, quarter.quarter().toString(), quarter.self()),
                quarter.quarter());
    }
}

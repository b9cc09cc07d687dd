package org.codonor.reporting.irregularity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.codonor.common.identity.Caller;
import org.codonor.common.period.Quarter;
import org.jspecify.annotations.Nullable;

/** What the ledger is asked: that so much more, or less, is irregular (R87), or that an amount will not come back (R89). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AskForCase(
        String act,
        LocalDate valueDate,
        Caller.Actor actor,
        Source source,
        String claimRef,
        @Nullable String agreement,
        @Nullable List<Line> lines,
        @Nullable String amount,
        @Nullable String reason) {
    static final String ESTABLISH = "establish";
    static final String WRITE_OFF = "write-off";

    record Source(String service, String kind, UUID id, String ref, String self) {
        /** The case, under the id of what is being done to it: a case is asked for more than once. */
        static Source of(IrregularityCase one, UUID deed) {
            return new Source("reporting", "IRREGULARITY_CASE", deed, one.ref, one.self());
        }
    }

    /** A change of what is established; negative when it is less. */
    record Line(String line, Quarter ofQuarter, String amount) {}

    static AskForCase establish(IrregularityCase one, Pending deed, Caller.Actor actor, List<Line> changes) {
        Source source = Source.of(one, deed.id());
        return new AskForCase(ESTABLISH, deed.on(), actor, source, one.ref, one.agreement, changes, null, null);
    }

    static AskForCase writeOff(IrregularityCase one, Pending deed, Caller.Actor actor, String amount, String reason) {
        Source source = Source.of(one, deed.id());
        return new AskForCase(WRITE_OFF, deed.on(), actor, source, one.ref, one.agreement, null, amount, reason);
    }
}

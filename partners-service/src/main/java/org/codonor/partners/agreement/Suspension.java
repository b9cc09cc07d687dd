package org.codonor.partners.agreement;

import jakarta.persistence.Converter;
import java.time.Instant;
import org.codonor.common.column.JsonColumn;
import org.codonor.common.identity.Caller.Actor;
import org.codonor.partners.Deed;
import org.jspecify.annotations.Nullable;

/** Why nothing is approved or paid under an agreement for the time being (R47). */
record Suspension(String reason, @Nullable String caseRef, Actor by, Instant at) {
    static Suspension of(NewSuspension written, Deed deed) {
        return new Suspension(written.reason(), written.caseRef(), deed.by(), deed.at());
    }

    /** As the partner reads it: a case is not its to know. */
    Suspension withoutCase() {
        return new Suspension(reason, null, by, at);
    }

    /** Its column. */
    @Converter(autoApply = true)
    public static final class Column extends JsonColumn<Suspension> {
        public Column() {
            super(Suspension.class);
        }
    }
}

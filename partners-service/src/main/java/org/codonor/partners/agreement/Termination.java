package org.codonor.partners.agreement;

import jakarta.persistence.Converter;
import java.time.Instant;
import org.codonor.common.column.JsonColumn;
import org.codonor.common.identity.Caller.Actor;
import org.codonor.partners.Deed;

/** Why an agreement ended before its time. */
record Termination(String reason, Actor by, Instant at) {
    static Termination of(String reason, Deed deed) {
        return new Termination(reason, deed.by(), deed.at());
    }

    /** Its column. */
    @Converter(autoApply = true)
    public static final class Column extends JsonColumn<Termination> {
        public Column() {
            super(Termination.class);
        }
    }
}

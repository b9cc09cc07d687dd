package org.codonor.partners;

import jakarta.persistence.Converter;
import java.time.Instant;
import java.util.Objects;
import org.codonor.common.change.Act;
import org.codonor.common.column.JsonColumn;
import org.codonor.common.identity.Caller.Actor;
import org.jspecify.annotations.Nullable;

/** Who did something to a thing, and when it was recorded. */
public record Deed(Actor by, Instant at) {
    /** What the change being made right now is: a deed of its person. */
    public static Deed of(Act act) {
        return new Deed(act.actor(), act.at());
    }

    public static @Nullable Actor who(@Nullable Deed deed) {
        return deed == null ? null : deed.by();
    }

    public static @Nullable Instant when(@Nullable Deed deed) {
        return deed == null ? null : deed.at();
    }

    /** True when this very person did it, in whatever role. */
    public static boolean isBy(@Nullable Deed deed, String subject) {
        return deed != null && Objects.equals(deed.by().subject(), subject);
    }

    /** Its column. */
    @Converter(autoApply = true)
    public static final class Column extends JsonColumn<Deed> {
        public Column() {
            super(Deed.class);
        }
    }
}

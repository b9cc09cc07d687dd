package org.codonor.partners.request;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a request is neither approved nor paid for the time being (ON_HOLD, derived), and what lifts it.
 *
 * @param id of the duty, by which it is waived
 * @param since the day from which it holds
 * @param waiver why the controller lets this request pass all the same; only of a duty
 */
record Hold(
        HoldKind kind,
        String rule,
        String text,
        @Nullable UUID id,
        @Nullable String ref,
        @Nullable String self,
        @Nullable LocalDate since,
        String lift,
        @Nullable Waiver waiver) {
    static Hold of(HoldKind kind, String text, @Nullable String ref, @Nullable String self, String lift) {
        return new Hold(kind, kind.rule(), text, null, ref, self, null, lift, null);
    }

    Hold since(@Nullable LocalDate day) {
        return new Hold(kind, rule, text, id, ref, self, day, lift, waiver);
    }

    boolean stands() {
        return waiver == null;
    }
}

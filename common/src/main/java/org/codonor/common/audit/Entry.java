package org.codonor.common.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One state change as the audit trail tells it: what was done to what, why, and what the thing looked like before and
 * after (kept as hashes); or a thing that was shown.
 *
 * @param kind the noun of the thing, for example {@code receipt}
 * @param id its identifier
 * @param ref how people call it
 */
public record Entry(
        String kind,
        String id,
        String ref,
        @Nullable String reason,
        @Nullable Object before,
        @Nullable Object after,
        Map<String, Object> more) {
    public static Entry of(String kind, Object id, String ref) {
        return new Entry(kind, id.toString(), ref, null, null, null, Map.of());
    }

    public Entry before(@Nullable Object view) {
        return new Entry(kind, id, ref, reason, view, after, more);
    }

    public Entry after(@Nullable Object view) {
        return new Entry(kind, id, ref, reason, before, view, more);
    }

    public Entry because(@Nullable String why) {
        return new Entry(kind, id, ref, why, before, after, more);
    }

    /** A further member of the entry that is hashed as it stands, for example the moves of a ledger transaction. */
    public Entry with(String name, Object value) {
        var members = new LinkedHashMap<>(more);
        members.put(name, value);
        return new Entry(kind, id, ref, reason, before, after, members);
    }
}

package org.codonor.common.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.codonor.common.identity.Caller;
import org.codonor.common.trace.Trace;

/** Entries that are being added behind a locked head: each is numbered, timed and hashed after the one before it. */
public final class Tail {
    private final ObjectMapper mapper;
    private final Head head;
    private final String action;
    private final Instant at;
    private final List<Chained> entries = new ArrayList<>();

    /** An entry as it is stored. */
    record Chained(long seq, Instant at, String action, Entry entry, String canonical, byte[] hash) {}

    /** Recorded now, or just after the newest entry when the clock is behind it. */
    public Tail(ObjectMapper mapper, Head head, String action, Instant now) {
        Instant earliest = head.recordedAt().plusNanos(1000);
        this.mapper = mapper;
        this.head = head;
        this.action = action;
        Instant onRecord = head.chain().onRecord(now);
        this.at = onRecord.isAfter(earliest) ? onRecord : earliest;
    }

    public String action() {
        return action;
    }

    /** When these entries are recorded: microseconds, later than everything before in their chain. */
    public Instant at() {
        return at;
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Adds an entry; returns its number. */
    public long add(Caller.Actor actor, Entry entry) {
        long seq = nextSeq();
        String canonical = Hash.canonical(mapper, written(actor, entry));
        entries.add(new Chained(seq, at, action, entry, canonical, Hash.next(hash(), seq, at, canonical)));
        return seq;
    }

    /** The number that the next entry will have. */
    public long nextSeq() {
        return (isEmpty() ? head.seq() : entries.getLast().seq()) + 1;
    }

    /** The hash of the newest entry. */
    public byte[] hash() {
        return isEmpty() ? head.hash() : entries.getLast().hash();
    }

    List<Chained> entries() {
        return entries;
    }

    private Map<String, Object> written(Caller.Actor actor, Entry entry) {
        var members = new LinkedHashMap<String, Object>(entry.more());
        members.put("action", action);
        members.put("actor", actor);
        members.put("object", object(entry));
        if (head.chain().isTraced()) {
            members.put("traceId", Trace.id());
        }
        if (entry.reason() != null) {
            members.put("reason", entry.reason());
        }
        if (entry.before() != null) {
            members.put("before", Hash.hex(Hash.sha256(Hash.canonical(mapper, entry.before()))));
        }
        if (entry.after() != null) {
            members.put("after", Hash.hex(Hash.sha256(Hash.canonical(mapper, entry.after()))));
        }
        return members;
    }

    /** What the entry is about, with the address at which it is read when its view has one. */
    private Map<String, Object> object(Entry entry) {
        var object = new LinkedHashMap<String, Object>();
        object.put("kind", entry.kind());
        object.put("id", entry.id());
        object.put("ref", entry.ref());
        Object view = entry.after() == null ? entry.before() : entry.after();
        String self =
                view == null ? null : mapper.valueToTree(view).path("self").textValue();
        if (self != null) {
            object.put("self", self);
        }
        return object;
    }
}

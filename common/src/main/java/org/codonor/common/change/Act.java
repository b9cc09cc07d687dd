package org.codonor.common.change;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.codonor.common.audit.Entry;
import org.codonor.common.audit.Hash;
import org.codonor.common.audit.Head;
import org.codonor.common.audit.Heads;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.period.Quarter;
import org.codonor.common.trace.Trace;
import org.jspecify.annotations.Nullable;

/** The change being made right now: who makes it, when it is recorded, and what it leaves in the audit trail. */
@RequestScoped
public class Act {
    @Inject
    Heads heads;

    @Inject
    ProgrammeClock clock;

    @Inject
    CurrentCaller current;

    @Inject
    ObjectMapper mapper;

    private @Nullable Head head;
    private @Nullable Instant at;
    private @Nullable String action;
    private Caller.@Nullable Actor onBehalfOf;
    private final List<Heads.Chained> entries = new ArrayList<>();

    void begin(String programme, String operation) {
        Head locked = heads.lock(programme);
        Instant now = clock.now(programme);
        Instant earliest = locked.recordedAt().plusNanos(1000);
        head = locked;
        at = now.isAfter(earliest) ? now : earliest;
        action = operation;
        onBehalfOf = null;
        entries.clear();
    }

    void end() {
        if (entries.isEmpty()) {
            throw new IllegalStateException(action + " changed something without a word in the audit trail");
        }
        heads.advance(head(), current.caller(), entries);
        head = null;
    }

    void abandon() {
        head = null;
        entries.clear();
    }

    public boolean isRunning() {
        return head != null;
    }

    public String programme() {
        return head().programme();
    }

    /** The head as it was when this change locked it. */
    public Head head() {
        return Objects.requireNonNull(head, "no change is running: the method needs @Change");
    }

    /** When this change is recorded: microseconds, later than everything recorded before in this programme. */
    public Instant at() {
        return Objects.requireNonNull(at);
    }

    /** Today in the programme's time zone. */
    public LocalDate today() {
        return clock.dateOf(programme(), at());
    }

    public Caller caller() {
        return current.caller();
    }

    /** The person behind this change: the caller, or whom a calling service named. */
    public Caller.Actor actor() {
        return onBehalfOf == null ? caller().actor() : onBehalfOf;
    }

    /** A service's request was asked for by a person, who stands in both audit trails. */
    public void onBehalfOf(Caller.Actor person) {
        onBehalfOf = person;
    }

    /** Nothing is booked before this quarter from now on (R03, R77). */
    public void openFrom(Quarter quarter) {
        Head old = head();
        head = new Head(old.programme(), old.epoch(), old.seq(), old.recordedAt(), old.hash(), quarter);
    }

    /** Adds an audit entry to the chain; returns its number, which a ledger transaction shares. */
    public long record(Entry entry) {
        byte[] previous = entries.isEmpty() ? head().hash() : entries.getLast().hash();
        long seq = nextSeq();
        String canonical = Hash.canonical(mapper, written(entry));
        entries.add(new Heads.Chained(
                seq,
                at(),
                Objects.requireNonNull(action),
                entry,
                canonical,
                Hash.next(previous, seq, at(), canonical)));
        return seq;
    }

    /** The hash of this change's newest entry: with its number, a position in the chain. */
    public String hexHash() {
        return entries.isEmpty() ? head().hexHash() : Hash.hex(entries.getLast().hash());
    }

    /** The number that the next entry will have. */
    public long nextSeq() {
        return (entries.isEmpty() ? head().seq() : entries.getLast().seq()) + 1;
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

    private Map<String, Object> written(Entry entry) {
        var members = new LinkedHashMap<String, Object>(entry.more());
        members.put("action", Objects.requireNonNull(action));
        members.put("actor", actor());
        members.put("object", object(entry));
        members.put("traceId", Trace.id());
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
}

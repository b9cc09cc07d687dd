package org.codonor.common.change;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.codonor.common.audit.Chain;
import org.codonor.common.audit.Entry;
import org.codonor.common.audit.Hash;
import org.codonor.common.audit.Head;
import org.codonor.common.audit.Heads;
import org.codonor.common.audit.Tail;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.period.Quarter;
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
    private @Nullable Tail tail;
    private Caller.@Nullable Actor onBehalfOf;
    private final List<Runnable> afterwards = new ArrayList<>();

    void begin(Chain chain, String programme, String operation) {
        Head locked = heads.lock(chain, programme);
        head = locked;
        tail = new Tail(mapper, locked, operation, clock.now(programme));
        onBehalfOf = null;
        afterwards.clear();
    }

    void end() {
        if (tail().isEmpty()) {
            throw new IllegalStateException(tail().action() + " changed something without a word in the audit trail");
        }
        heads.advance(head(), current.caller(), tail());
        head = null;
    }

    void abandon() {
        head = null;
        afterwards.clear();
    }

    /** Where a change stands that a part of it in another chain interrupts. */
    record Standing(
            Head head, Tail tail, Caller caller, Caller.@Nullable Actor onBehalfOf, List<Runnable> afterwards) {}

    Standing leave() {
        return new Standing(head(), tail(), caller(), onBehalfOf, List.copyOf(afterwards));
    }

    void resume(Standing own) {
        head = own.head();
        tail = own.tail();
        current.actAs(own.caller());
        onBehalfOf = own.onBehalfOf();
        afterwards.addAll(0, own.afterwards());
    }

    /** What waits for this change to be committed. */
    List<Runnable> afterwards() {
        return afterwards;
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

    private Tail tail() {
        return Objects.requireNonNull(tail, "no change is running: the method needs @Change");
    }

    /** When this change is recorded: microseconds, later than everything recorded before in this programme. */
    public Instant at() {
        return tail().at();
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

    /** Done once this change is committed, outside its transaction; never, when the change is taken back. */
    public void afterwards(Runnable work) {
        afterwards.add(work);
    }

    /** Nothing is booked before this quarter from now on (R03, R77). */
    public void openFrom(Quarter quarter) {
        Head old = head();
        head = new Head(old.chain(), old.programme(), old.epoch(), old.seq(), old.recordedAt(), old.hash(), quarter);
    }

    /** Adds an audit entry to the chain; returns its number, which a ledger transaction shares. */
    public long record(Entry entry) {
        return tail().add(actor(), entry);
    }

    /** The hash of this change's newest entry: with its number, a position in the chain. */
    public String hexHash() {
        return Hash.hex(tail().hash());
    }

    /** The number that the next entry will have. */
    public long nextSeq() {
        return tail().nextSeq();
    }
}

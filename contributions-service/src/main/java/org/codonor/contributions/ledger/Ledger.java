package org.codonor.contributions.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.id.Ids;
import org.codonor.common.period.Quarter;

/**
 * Writes to the ledger, within a running change and so under the programme's head lock: reads once, decides, writes
 * once. The audit entry of a transaction contains its moves, and its number is the transaction's.
 */
@ApplicationScoped
public class Ledger {
    @Inject
    Act act;

    @Inject
    LedgerStore store;

    @Inject
    Rooms rooms;

    @Inject
    Held held;

    @Inject
    HeldByPartner heldByPartner;

    @Inject
    Cuts cuts;

    /** A move with the quarter it is booked in. */
    record Booked(Move move, Quarter quarter) {}

    /** The books begin with this quarter: that of the first budget version. */
    public void begin(Quarter first) {
        store.begin(act.programme(), first);
        act.openFrom(first);
    }

    /** Nothing is booked in this quarter any more (R77); answers with the cut, the newest entry that its figures include. */
    public Cuts.Cut close(Quarter quarter) {
        act.openFrom(quarter.next());
        long seq = act.record(Entry.of("quarter", act.programme() + "/" + quarter, quarter.toString())
                .with("openFrom", quarter.next()));
        var cut = new Cuts.Cut(quarter, act.head().epoch(), seq, act.hexHash(), act.at());
        cuts.add(act.programme(), cut);
        return cut;
    }

    /** Writes one transaction; refused (409) when a ceiling is in the way, with what is available and requested. */
    public Posted post(Posting posting) {
        List<Booked> booked = book(posting.moves());
        Map<Ceiling.Key, Room> after = decide(posting);
        var posted = new Posted(
                Ids.next(), act.nextSeq(), act.at(), booked.getFirst().quarter());
        act.record(entry(posting, posted, booked));
        store.write(act.programme(), posting, posted, booked);
        rooms.write(act.programme(), after);
        return posted;
    }

    /** The moves of a transaction of this programme, as they were written. */
    public List<Move> moves(long seq, Currency currency) {
        return store.moves(act.programme(), seq, currency);
    }

    private List<Booked> book(List<Move> moves) {
        var gate =
                new Gate(store.begins(act.programme()).orElse(null), act.head().openFrom(), Quarter.of(act.today()));
        return moves.stream().map(move -> new Booked(move, gate.book(move))).toList();
    }

    private Map<Ceiling.Key, Room> decide(Posting posting) {
        List<Move> moves = posting.moves();
        Map<Ceiling.Key, BigDecimal> changes = Effects.of(moves);
        Map<Ceiling.Key, Room> before = rooms.of(act.programme(), changes.keySet());
        var after = new LinkedHashMap<Ceiling.Key, Room>();
        changes.forEach((key, change) -> {
            Room room = before.getOrDefault(key, Room.NONE);
            if (!room.admits(change) && !isFact(key, moves)) {
                throw Shortage.of(key, room.available(), change.negate(), moves.getFirst());
            }
            after.put(key, room.after(change));
        });
        held.check(act.programme(), moves, before);
        heldByPartner.check(act.programme(), posting);
        return after;
    }

    /** What only facts take away is never refused. */
    private static boolean isFact(Ceiling.Key key, List<Move> moves) {
        return moves.stream()
                .filter(move -> Effects.of(List.of(move)).containsKey(key))
                .allMatch(move -> move.event().isFactFor(key.ceiling()));
    }

    private static Entry entry(Posting posting, Posted posted, List<Booked> booked) {
        Source source = posting.source();
        Entry entry = Entry.of("transaction", posted.id(), posted.id().toString())
                .with("source", source)
                .with("moves", booked.stream().map(Ledger::written).toList());
        return posting.corrects() == null ? entry : entry.with("corrects", posting.corrects());
    }

    private static Map<String, Object> written(Booked booked) {
        Move move = booked.move();
        var members = new LinkedHashMap<String, Object>();
        members.put("event", move.event());
        members.put("from", move.from());
        members.put("to", move.to());
        members.put("contribution", move.contribution());
        if (!move.agreement().isEmpty()) {
            members.put("agreement", move.agreement());
        }
        if (!move.line().isEmpty()) {
            members.put("line", move.line());
        }
        members.put("amount", move.amount());
        members.put("valueDate", move.valueDate());
        members.put("quarter", booked.quarter());
        members.put("ofQuarter", move.ofQuarter());
        members.put("basis", move.basis());
        if (move.claim() != null) {
            members.put("claim", move.claim());
        }
        return members;
    }
}

package org.codonor.contributions.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How much is left under the ceilings as the books stand, for those who ask before they act; nothing is locked. */
@ApplicationScoped
public class Headroom {
    @Inject
    Rooms rooms;

    @Inject
    LedgerStore store;

    /** R54: what of a contribution may leave the lead donor on a day: free now, and not needed on a later day. */
    public BigDecimal cash(String programme, String contribution, LocalDate on) {
        BigDecimal free = left(programme, new Ceiling.Key(Ceiling.CASH, contribution));
        BigDecimal held = left(programme, new Ceiling.Key(Ceiling.HELD, contribution));
        return new Days(held, store.heldByDay(programme, contribution, on))
                .leastFrom(on)
                .min(free);
    }

    /** R44: what of a contribution may still be contracted. */
    public BigDecimal uncommitted(String programme, String contribution) {
        return left(programme, new Ceiling.Key(Ceiling.UNCOMMITTED, contribution));
    }

    /** R55: what an agreement may still be paid of a contribution. */
    public BigDecimal unpaid(String programme, String contribution, String agreement) {
        return left(programme, new Ceiling.Key(Ceiling.UNPAID, contribution, agreement, ""));
    }

    /**
     * What moves need and is not left under a ceiling.
     *
     * @param ofAgreement whether it is about what stands under the agreement, not the contribution as a whole
     */
    public record Lack(
            String rule,
            String contribution,
            boolean ofAgreement,
            String says,
            BigDecimal available,
            BigDecimal requested) {}

    /** Everything that moves would be refused for as the books stand, in their order. */
    public List<Lack> lacking(String programme, List<Move> moves) {
        Map<Ceiling.Key, BigDecimal> changes = Effects.of(moves);
        Map<Ceiling.Key, Room> room = rooms.of(programme, changes.keySet());
        var lacking = new ArrayList<Lack>();
        changes.forEach((key, change) -> {
            Room left = room.getOrDefault(key, Room.NONE);
            if (!left.admits(change)) {
                lacking.add(new Lack(
                        key.ceiling().rule(),
                        key.contribution(),
                        !key.agreement().isEmpty(),
                        key.contribution() + " " + key.ceiling().says(),
                        left.available(),
                        change.negate()));
            }
        });
        return lacking;
    }

    private BigDecimal left(String programme, Ceiling.Key key) {
        return rooms.of(programme, List.of(key)).getOrDefault(key, Room.NONE).available();
    }
}

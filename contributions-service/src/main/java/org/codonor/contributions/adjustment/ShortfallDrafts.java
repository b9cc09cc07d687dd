package org.codonor.contributions.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.codonor.common.change.Act;
import org.codonor.common.id.Refs;
import org.codonor.common.money.Money;
import org.codonor.common.rows.Rows;
import org.codonor.contributions.adjustment.NewAdjustment.NewMove;
import org.codonor.contributions.attribution.Division;
import org.codonor.contributions.budget.Line;
import org.codonor.contributions.budget.Plan;
import org.codonor.contributions.budget.Plans;
import org.codonor.contributions.ledger.LineUse;

/**
 * Drafts the adjustment that a budget needs when it plans more of a contribution than there is (R25): MAJOR, because a
 * donor's funding changes (R31). It cuts each line in proportion to what of it is neither contracted nor spent (R30).
 */
@ApplicationScoped
public class ShortfallDrafts {
    private static final List<AdjustmentState> OPEN = List.of(AdjustmentState.DRAFT, AdjustmentState.CLASSIFIED);
    private static final List<AdjustmentState> UNDER_WAY = List.of(
            AdjustmentState.DRAFT,
            AdjustmentState.CLASSIFIED,
            AdjustmentState.IN_CONSULTATION,
            AdjustmentState.APPROVED);
    private static final int TITLE_LENGTH_MAX = 200;
    private static final int RATIONALE_LENGTH_MAX = 4000;

    @Inject
    Adjustments adjustments;

    @Inject
    Proposals proposals;

    @Inject
    Plans plans;

    @Inject
    LineUse use;

    @Inject
    Rows rows;

    @Inject
    Act act;

    /**
     * What is short, and why.
     *
     * @param cause where it is read what made it short
     */
    public record Shortfall(String contribution, Money amount, LocalDate from, String reason, String cause) {}

    /**
     * The reference of the draft, which takes the place of every other that was drafted for the same money and that nobody has
     * sent on its way; empty when nothing of the plan can be cut: then agreements are amended first.
     */
    public Optional<String> open(Shortfall shortfall) {
        List<NewMove> moves = moves(shortfall);
        return moves.isEmpty() ? Optional.empty() : Optional.of(open(shortfall, moves));
    }

    /**
     * What is drafted is made what is short again, after something that made it short was taken back: a draft that says so
     * already stays, one that is on its way too, others are replaced or, when nothing is short, withdrawn.
     */
    public Optional<String> fit(Shortfall shortfall) {
        List<NewMove> moves = moves(shortfall);
        if (moves.isEmpty()) {
            drafted(shortfall.contribution(), OPEN).forEach(draft -> drop(draft, shortfall.reason()));
            return Optional.empty();
        }
        BigDecimal cut = sum(moves);
        boolean isDrafted = drafted(shortfall.contribution(), UNDER_WAY).stream()
                .anyMatch(each ->
                        sum(NewAdjustment.orNone(proposals.of(each).moves())).compareTo(cut) == 0);
        return isDrafted ? Optional.empty() : Optional.of(open(shortfall, moves));
    }

    private static BigDecimal sum(List<NewMove> moves) {
        return moves.stream().map(move -> new BigDecimal(move.amount())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String open(Shortfall shortfall, List<NewMove> moves) {
        String programme = act.programme();
        String ref = Refs.choose(
                null,
                "ADJ-",
                Adjustment.count("programme", programme),
                wished -> Adjustment.count("programme = ?1 and ref = ?2", programme, wished) > 0);
        drafted(shortfall.contribution(), OPEN).forEach(other -> drop(other, ref + " takes its place."));
        var adjustment = new Adjustment(programme, ref, act.at(), act.caller().subject());
        proposals.write(adjustment, proposal(shortfall, moves), act.caller().subject());
        adjustment.raise();
        adjustments.recorded(
                adjustment,
                null,
                Story.Told.of(
                                "DRAFTED",
                                "Drafted because " + shortfall.contribution() + " is short of " + shortfall.amount()
                                        + ".")
                        .because(shortfall.reason())
                        .about(shortfall.cause()));
        return ref;
    }

    /** What was drafted here for a contribution and is in one of these states; a person's draft has no cause. */
    private List<Adjustment> drafted(String contribution, List<AdjustmentState> states) {
        return Adjustment.<Adjustment>list("id in ?1 and state in ?2 order by ref", drafted(), states).stream()
                .filter(each -> cuts(each, contribution))
                .toList();
    }

    private List<UUID> drafted() {
        return rows.list(
                "select a.id from adjustments a join adjustment_events e on e.adjustment = a.id"
                        + " where a.programme = ? and e.what = 'DRAFTED' and e.link is not null",
                row -> row.getObject(1, UUID.class),
                act.programme());
    }

    private boolean cuts(Adjustment adjustment, String contribution) {
        return NewAdjustment.orNone(proposals.of(adjustment).moves()).stream()
                .anyMatch(move -> move.contribution().equals(contribution));
    }

    /** Takes a draft back that is needed no more; one that is on its way already stays. */
    public void drop(String ref, String reason) {
        drop(adjustments.get(act.programme(), ref), reason);
    }

    private void drop(Adjustment adjustment, String reason) {
        if (OPEN.contains(adjustment.state)) {
            AdjustmentView before = adjustments.view(adjustment);
            adjustment.end(AdjustmentState.WITHDRAWN, reason);
            adjustments.recorded(
                    adjustment,
                    before,
                    Story.Told.of("WITHDRAWN", "Needed no more.").because(reason));
        }
    }

    private List<NewMove> moves(Shortfall shortfall) {
        Optional<Plan> plan = plans.newest(act.programme());
        Map<String, BigDecimal> rooms =
                plan.map(newest -> rooms(newest, shortfall)).orElse(Map.of());
        BigDecimal room = rooms.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal cut = shortfall.amount().amount().min(room);
        if (cut.signum() == 0) {
            return List.of();
        }
        var lines = rooms.keySet().stream().sorted().toList();
        List<BigDecimal> parts = new Division(lines.stream().map(rooms::get).toList()).of(cut);
        var moves = new ArrayList<NewMove>();
        for (int i = 0; i < lines.size(); i++) {
            if (parts.get(i).signum() > 0) {
                moves.add(new NewMove(
                        lines.get(i),
                        null,
                        shortfall.contribution(),
                        parts.get(i).toPlainString()));
            }
        }
        return moves;
    }

    /** What may be cut of each line. */
    private Map<String, BigDecimal> rooms(Plan plan, Shortfall shortfall) {
        Currency currency = shortfall.amount().currency();
        var used = new HashMap<String, BigDecimal[]>();
        use.of(act.programme()).stream()
                .filter(each -> each.key().contribution().equals(shortfall.contribution()))
                .forEach(each -> {
                    BigDecimal[] sums = used.computeIfAbsent(
                            each.key().line(), line -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
                    sums[0] = sums[0].add(each.contracted());
                    sums[1] = sums[1].add(each.spent());
                });
        var rooms = new HashMap<String, BigDecimal>();
        for (Line line : plan.lines().values()) {
            BigDecimal[] sums = used.getOrDefault(line.line(), new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
            BigDecimal room = line.of(shortfall.contribution()).subtract(sums[0].max(sums[1]));
            if (room.signum() > 0) {
                rooms.put(line.line(), Money.of(room, currency).amount());
            }
        }
        return rooms;
    }

    private static NewAdjustment proposal(Shortfall shortfall, List<NewMove> moves) {
        return new NewAdjustment(
                null,
                cut("Less money of " + shortfall.contribution(), TITLE_LENGTH_MAX),
                cut(
                        "The budget plans " + shortfall.amount() + " more of " + shortfall.contribution()
                                + " than there is. " + shortfall.reason(),
                        RATIONALE_LENGTH_MAX),
                AdjustmentType.CEILING,
                shortfall.from(),
                moves,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}

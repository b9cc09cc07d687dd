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
import org.codonor.common.change.Act;
import org.codonor.common.money.Money;
import org.codonor.contributions.adjustment.NewAdjustment.NewMove;
import org.codonor.contributions.attribution.Division;
import org.codonor.contributions.budget.Line;
import org.codonor.contributions.budget.Plan;
import org.codonor.contributions.budget.Plans;
import org.codonor.contributions.ledger.LineUse;
import org.codonor.contributions.programme.Refs;

/**
 * Drafts the adjustment that a budget needs when it plans more of a contribution than there is (R25): MAJOR, because a
 * donor's funding changes (R31). It cuts each line in proportion to what of it is neither contracted nor spent (R30).
 */
@ApplicationScoped
public class ShortfallDrafts {
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
    Act act;

    /**
     * What is short, and why.
     *
     * @param cause where it is read what made it short
     */
    public record Shortfall(String contribution, Money amount, LocalDate from, String reason, String cause) {}

    /** The reference of the draft; empty when nothing of the plan can be cut: then agreements are amended first. */
    public Optional<String> open(Shortfall shortfall) {
        List<NewMove> moves = moves(shortfall);
        if (moves.isEmpty()) {
            return Optional.empty();
        }
        String programme = act.programme();
        String ref = Refs.choose(
                null,
                "ADJ-",
                Adjustment.count("programme", programme),
                wished -> Adjustment.count("programme = ?1 and ref = ?2", programme, wished) > 0);
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
        return Optional.of(ref);
    }

    /** Takes a draft back that is needed no more; one that is on its way already stays. */
    public void drop(String ref, String reason) {
        Adjustment adjustment = adjustments.get(act.programme(), ref);
        if (adjustment.state == AdjustmentState.DRAFT || adjustment.state == AdjustmentState.CLASSIFIED) {
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
                null);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}

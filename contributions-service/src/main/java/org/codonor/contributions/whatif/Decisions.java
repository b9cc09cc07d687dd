package org.codonor.contributions.whatif;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.codonor.common.money.Money;
import org.codonor.contributions.whatif.NewScenario.Kind;
import org.codonor.contributions.whatif.ScenarioView.Adjustment;
import org.codonor.contributions.whatif.ScenarioView.Consultation;
import org.codonor.contributions.whatif.ScenarioView.Decision;
import org.jspecify.annotations.Nullable;

/** What would have to be decided, by whom it starts and with which amounts; in the order in which it would be done. */
record Decisions(Books books, List<Effect.Outcome> outcomes, Currency currency) {

    List<Decision> all(@Nullable Adjustment adjustment, @Nullable Consultation consultation) {
        var found = new ArrayList<Decision>();
        outcomes.forEach(outcome -> measure(outcome, found));
        outcomes.forEach(outcome -> agreements(outcome, found));
        if (adjustment != null) {
            found.add(new Decision(
                    adjustment.required() ? "ADJUSTMENT" : "BRIDGE_OR_POSTPONE",
                    adjustment.required() ? "R25" : "R31",
                    adjustment.required()
                            ? "The next budget version plans so much less: a " + adjustment.classification()
                                    + " adjustment of type " + adjustment.type() + "."
                            : "Others bridge it by a " + adjustment.classification()
                                    + " adjustment, or what it pays for waits.",
                    null,
                    null,
                    null,
                    adjustment.amount()));
        }
        if (consultation != null) {
            found.add(new Decision(
                    "CONSULTATION",
                    "R34",
                    String.join(", ", consultation.donors()) + " are consulted before; opened today, until "
                            + consultation.earliestDeadline() + " at the soonest.",
                    null,
                    null,
                    null,
                    null));
        }
        outcomes.forEach(outcome -> beyond(outcome, found));
        return found;
    }

    private void measure(Effect.Outcome outcome, List<Decision> found) {
        Effect effect = outcome.effect();
        String ref = effect.contribution().ref();
        String from = " from " + effect.window().from().first();
        switch (effect.kind()) {
            case CUT -> {
                Money less = own(
                        outcome,
                        outcome.before().committed().subtract(outcome.after().committed()));
                add(
                        outcome,
                        "MEASURE",
                        "R10",
                        "The donor reduces " + ref + from + "; the lead donor acknowledges.",
                        less,
                        found);
            }
            case PAUSE -> {
                Money open = own(outcome, outcome.before().outstanding());
                add(
                        outcome,
                        "MEASURE",
                        "R14",
                        "The donor suspends " + ref + from + "; no instalment is called.",
                        open,
                        found);
            }
            case WITHDRAW -> {
                Money less = own(outcome, outcome.notComing());
                add(
                        outcome,
                        "MEASURE",
                        "R15",
                        "The donor withdraws " + ref + from + "; it funds nothing new.",
                        less,
                        found);
            }
        }
        if (outcome.refund().signum() > 0) {
            boolean cut = effect.kind() == Kind.CUT;
            add(
                    outcome,
                    "REFUND",
                    cut ? "R11" : "R15",
                    cut
                            ? "It has come already: so much is refunded before the reduction."
                            : "What is not spent is proposed for refund.",
                    money(outcome.refund()),
                    found);
        }
    }

    private void agreements(Effect.Outcome outcome, List<Decision> found) {
        boolean pause = outcome.effect().kind() == Kind.PAUSE;
        by(outcome, Tier.CONTRACTED)
                .forEach((agreement, amount) -> found.add(decision(
                        outcome,
                        pause ? "HOLD_PAYMENTS" : "AMEND_AGREEMENT",
                        pause ? "R14" : "R30",
                        pause
                                ? "So much is not paid under " + agreement + " while it lasts"
                                        + held(outcome, agreement)
                                : agreement + " is amended to contract so much less, or others take it over.",
                        agreement,
                        money(amount))));
        by(outcome, Tier.PAID)
                .forEach((agreement, amount) -> found.add(decision(
                        outcome,
                        "RECALL",
                        "R78",
                        "The partner of " + agreement
                                + " gives back so much of what it was paid, or others take it over.",
                        agreement,
                        money(amount))));
    }

    private String held(Effect.Outcome outcome, String agreement) {
        BigDecimal held = books.under().stream()
                .filter(under -> under.agreement().equals(agreement)
                        && under.contribution()
                                .equals(outcome.effect().contribution().ref()))
                .map(Books.Under::reserved)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return held.signum() == 0 ? "." : "; " + money(held) + " of it is held for approved payments.";
    }

    private void beyond(Effect.Outcome outcome, List<Decision> found) {
        if (outcome.loss().beyond().signum() > 0) {
            add(
                    outcome,
                    "COVER_SPENT",
                    "R25",
                    "So much is spent, or used before that quarter: others cover it.",
                    money(outcome.loss().beyond()),
                    found);
        }
    }

    private static Map<String, BigDecimal> by(Effect.Outcome outcome, Tier tier) {
        var sums = new TreeMap<String, BigDecimal>();
        outcome.loss().lost().stream()
                .filter(each -> each.tier() == tier)
                .forEach(each -> sums.merge(each.place().agreement(), each.amount(), BigDecimal::add));
        return sums;
    }

    private static void add(
            Effect.Outcome outcome, String kind, String rule, String text, Money amount, List<Decision> found) {
        found.add(decision(outcome, kind, rule, text, null, amount));
    }

    private static Decision decision(
            Effect.Outcome outcome, String kind, String rule, String text, @Nullable String agreement, Money amount) {
        return new Decision(
                kind,
                rule,
                text,
                outcome.effect().contribution().donor(),
                outcome.effect().contribution().ref(),
                agreement,
                amount);
    }

    private static Money own(Effect.Outcome outcome, BigDecimal amount) {
        return Money.of(amount, outcome.before().own());
    }

    private Money money(BigDecimal amount) {
        return Money.of(amount, currency);
    }
}

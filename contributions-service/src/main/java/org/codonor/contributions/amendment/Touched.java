package org.codonor.contributions.amendment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.codonor.contributions.amendment.Amended.Amount;
import org.codonor.contributions.amendment.Amended.Availability;
import org.codonor.contributions.amendment.Amended.EarmarkLifted;
import org.codonor.contributions.amendment.Amended.Instalments;
import org.codonor.contributions.amendment.Amended.OfContribution;
import org.codonor.contributions.amendment.Amended.OfEarmark;
import org.codonor.contributions.amendment.Amended.OfMoney;
import org.codonor.contributions.amendment.Amended.OtherEarmark;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.contribution.Earmark;
import org.codonor.contributions.contribution.NewDelta;
import org.codonor.contributions.contribution.Replan;
import org.jspecify.annotations.Nullable;

/**
 * All that an amendment changes of one contribution.
 *
 * @param from when it takes effect
 * @param changes by where they stand in the amendment
 */
record Touched(Contribution contribution, LocalDate from, SortedMap<Integer, OfContribution> changes) {
    /** The contributions that an amendment changes, by reference; those that are not known are left out. */
    static List<Touched> of(NewAmendment draft, List<Contribution> known) {
        var touched = new ArrayList<Touched>();
        for (Contribution contribution : known) {
            var own = new TreeMap<Integer, OfContribution>();
            for (int i = 0; i < draft.changes().size(); i++) {
                if (draft.changes().get(i) instanceof OfContribution change
                        && change.contribution().equals(contribution.ref())) {
                    own.put(i, change);
                }
            }
            if (!own.isEmpty()) {
                touched.add(new Touched(contribution, draft.effectiveFrom(), own));
            }
        }
        return touched;
    }

    /** The adjustments on which their earmarks change. */
    static List<String> adjustments(List<Touched> touched) {
        return touched.stream()
                .flatMap(each -> Stream.ofNullable(each.adjustment()))
                .distinct()
                .toList();
    }

    /** The one dated change that they all make. */
    NewDelta on(NewDelta nothing, Replan replan) {
        NewDelta delta = nothing;
        for (OfContribution change : changes.values()) {
            delta = switch (change) {
                case Amount amount ->
                    delta.by(amount.change().amount())
                            .plan(replan.after(amount.change().amount(), amount.plan()));
                case Instalments other -> delta.plan(replan.after(BigDecimal.ZERO, other.plan()));
                case OtherEarmark other -> delta.earmarked(other.earmark().earmark(), false);
                case EarmarkLifted lifted -> delta.earmarked(null, true);
                case Availability days -> delta.available(days.availableFrom(), days.availableTo());
            };
        }
        return delta;
    }

    /** What is committed more, or less. */
    BigDecimal more() {
        return changes.values().stream()
                .filter(Amount.class::isInstance)
                .map(change -> ((Amount) change).change().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Where its first change of a kind stands; null when it has none. */
    private @Nullable String pointer(Class<? extends OfContribution> kind) {
        return changes.entrySet().stream()
                .filter(change -> kind.isInstance(change.getValue()))
                .map(change -> "/changes/" + change.getKey())
                .findFirst()
                .orElse(null);
    }

    /** Where it stands that an amount or instalments change; else the first change. */
    String moneyPointer() {
        String money = pointer(OfMoney.class);
        return money == null ? firstPointer() : money;
    }

    String firstPointer() {
        return "/changes/" + changes.firstKey();
    }

    @Nullable
    String earmarkPointer() {
        return pointer(OfEarmark.class);
    }

    @Nullable
    String daysPointer() {
        return pointer(Availability.class);
    }

    /** To what it is restricted then, when its earmark changes; null for nothing any more. */
    @Nullable
    Earmark earmark() {
        return changes.values().stream()
                .filter(OtherEarmark.class::isInstance)
                .map(change -> ((OtherEarmark) change).earmark().earmark())
                .findFirst()
                .orElse(null);
    }

    /** The adjustment that its change of the earmark names; null for none. */
    @Nullable
    String adjustment() {
        return changes.values().stream()
                .filter(OfEarmark.class::isInstance)
                .map(change -> ((OfEarmark) change).adjustment())
                .filter(named -> named != null)
                .findFirst()
                .orElse(null);
    }
}

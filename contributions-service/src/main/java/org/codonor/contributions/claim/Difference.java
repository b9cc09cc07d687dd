package org.codonor.contributions.claim;

import java.util.List;
import java.util.Map;
import org.codonor.common.money.Money;
import org.codonor.contributions.attribution.Key;

/**
 * A follow-up changes what is established of a line and quarter. All that is established there is always divided as a
 * whole by its key (R86), so the same total gives the same shares whatever the steps to it, and taking all back leaves
 * nothing.
 *
 * @param before what was established so far of each contribution
 */
public record Difference(Key key, Map<String, Money> before, Money amount) {
    public Money after() {
        return before.values().stream().reduce(amount, Money::plus);
    }

    /** What each contribution's established amount changes by; they sum to the amount. */
    public List<Key.Part> parts() {
        Money nothing = Money.zero(amount.currency());
        return key.divide(after()).stream()
                .map(part -> new Key.Part(
                        part.contribution(),
                        part.donor(),
                        part.amount().minus(before.getOrDefault(part.contribution(), nothing))))
                .toList();
    }
}

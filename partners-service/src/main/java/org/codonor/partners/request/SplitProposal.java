package org.codonor.partners.request;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.codonor.common.money.Money;
import org.codonor.partners.ledger.Split;
import org.jspecify.annotations.Nullable;

/**
 * Which contributions could pay an amount, as the system proposes it; the partner and the lead donor may agree on others
 * within the rules (R53).
 *
 * @param shortfall what no contribution can pay now
 */
record SplitProposal(Money amount, Money shortfall, List<Split.Written> splits, List<Part> contributions) {
    /** A contribution with what it could pay at most, and what its share is measured by. */
    record Source(
            String contribution,
            String donor,
            Money free,
            Money eligible,
            Money atLead,
            boolean suspended,
            BigDecimal most,
            BigDecimal weight) {
        Part gives(Money amount) {
            return new Part(contribution, donor, free, eligible, atLead, suspended, amount, limits(amount.amount()));
        }

        /** The rules by which it gives no more, when it gives all it can. */
        private List<String> limits(BigDecimal given) {
            var limits = new ArrayList<String>();
            if (suspended) {
                limits.add("R14");
            } else if (given.compareTo(most) >= 0) {
                if (eligible.amount().compareTo(most) <= 0 && free.exceeds(eligible)) {
                    limits.add("R27");
                }
                if (atLead.amount().compareTo(most) <= 0 && free.exceeds(atLead)) {
                    limits.add("R54");
                }
                if (free.amount().compareTo(most) <= 0) {
                    limits.add("R55");
                }
            }
            return limits;
        }
    }

    /**
     * What one contribution gives.
     *
     * @param free committed under the agreement and not yet paid or held
     * @param eligible the part of it on lines within the earmark
     * @param atLead what of the contribution is free at the lead donor; the partner does not see it
     * @param limitedBy the rules that keep it from giving more
     */
    record Part(
            String contribution,
            String donor,
            Money free,
            Money eligible,
            @Nullable Money atLead,
            boolean suspended,
            Money amount,
            List<String> limitedBy) {
        Part withoutLead() {
            return new Part(contribution, donor, free, eligible, null, suspended, amount, limitedBy);
        }
    }

    static SplitProposal of(Money amount, List<Part> parts) {
        Money given = parts.stream().map(Part::amount).reduce(Money.zero(amount.currency()), Money::plus);
        List<Split.Written> splits = parts.stream()
                .filter(part -> part.amount().isPositive())
                .map(part -> new Split.Written(part.contribution(), part.amount()))
                .toList();
        return new SplitProposal(amount, amount.minus(given), splits, parts);
    }

    SplitProposal forPartner() {
        return new SplitProposal(
                amount,
                shortfall,
                splits,
                contributions.stream().map(Part::withoutLead).toList());
    }
}

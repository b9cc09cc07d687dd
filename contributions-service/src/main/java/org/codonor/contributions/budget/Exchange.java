package org.codonor.contributions.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What exchange rates did to a contribution, as far as it is treated, and what budgets have booked of it: each difference is
 * booked once (R18).
 *
 * @param versions that booked some of it
 */
public record Exchange(BigDecimal treated, BigDecimal booked, List<String> versions) {
    public static final Exchange NONE = new Exchange(BigDecimal.ZERO, BigDecimal.ZERO, List.of());

    /** What may still be booked: above zero a gain, below a loss. */
    public BigDecimal open() {
        return treated.subtract(booked);
    }

    /** In words, with the versions that booked some of it. */
    public String of(String contribution) {
        String said = "Exchange differences of " + ApprovalRules.plain(treated) + " are treated for " + contribution;
        return versions.isEmpty()
                ? said
                : said + "; " + ApprovalRules.plain(booked) + " of them is booked by " + String.join(", ", versions);
    }

    Exchange treating(BigDecimal more) {
        return new Exchange(treated.add(more), booked, versions);
    }

    /** With what a version or an approved adjustment books. */
    public Exchange booking(BigDecimal more, String by) {
        var all = new ArrayList<>(versions);
        if (!all.contains(by)) {
            all.add(by);
        }
        return new Exchange(treated, booked.add(more), List.copyOf(all));
    }
}

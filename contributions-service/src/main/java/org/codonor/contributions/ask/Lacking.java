package org.codonor.contributions.ask;

import org.codonor.common.money.Money;
import org.codonor.common.problem.Refused;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.contributions.ContributionsProblem;
import org.jspecify.annotations.Nullable;

/**
 * Money that a commitment needs and that is not there, by one ceiling.
 *
 * @param pointer the commitment's amount
 * @param line null when the contribution as a whole has too little
 * @param says what has less, in a few words
 */
record Lacking(
        String rule,
        String pointer,
        @Nullable String line,
        String contribution,
        String says,
        Money available,
        Money requested) {
    Violation violation() {
        return new Violation(
                pointer,
                "not-enough-money",
                says + ": " + available + " of " + requested + " are available. Lower the amount, or have the "
                        + (line == null ? "contribution" : "plan") + " raised first.",
                rule);
    }

    /** The refusal with the figures of this one. */
    Refused refused() {
        return Refused.because(ContributionsProblem.NOT_ENOUGH_MONEY)
                .rule(rule)
                .detail(says + ".")
                .with("line", line)
                .with("contribution", contribution)
                .with("available", available)
                .with("requested", requested);
    }
}

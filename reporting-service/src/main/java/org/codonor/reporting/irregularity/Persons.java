package org.codonor.reporting.irregularity;

import java.util.regex.Pattern;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.ReportingProblem;
import org.jspecify.annotations.Nullable;

/**
 * What gives a natural person away in a text that others read (R92): an e-mail address, a telephone number, a personal
 * number. Names themselves no pattern can find; the contract says that they do not belong there.
 */
final class Persons {
    private static final Pattern TRACES = Pattern.compile(
            "[\\w.+-]+@[\\w-]+\\.[\\w.]+" // an e-mail address
                    + "|(?<!\\d)\\d{6}[- ]\\d{4}(?!\\d)" // a personal number
                    + "|(\\+|(?<![\\w.,-])00)[1-9][\\d ()-]{7,}\\d"); // a telephone number

    private Persons() {}

    /** Refused (422) when a person could be found by this text. */
    static void refuse(@Nullable String text, String at) {
        Refused refused = Refused.because(ReportingProblem.CASE_BREAKS_RULES);
        refuse(text, at, refused);
        if (refused.hasErrors()) {
            throw refused;
        }
    }

    static void refuse(@Nullable String text, String at, Refused refused) {
        if (text != null && TRACES.matcher(text).find()) {
            refused.broken(
                    "R92",
                    at,
                    "person",
                    "Others read this: no natural person stands here, nor how to reach one. Leave that out.");
        }
    }
}

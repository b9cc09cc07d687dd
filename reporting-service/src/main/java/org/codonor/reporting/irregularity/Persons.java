package org.codonor.reporting.irregularity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.ReportingProblem;
import org.jspecify.annotations.Nullable;

/**
 * What gives a natural person away in a text that others read (R92): an e-mail address, a telephone number, a personal
 * number, as a table of patterns says. Names themselves no pattern can find; the contract says that they do not belong there.
 */
final class Persons {
    private static final String TABLE = "/traces-of-persons.txt";
    private static final List<Trace> TRACES = read();

    /** @param anywhere also where the number of a thing is asked for, which may look like one of a person */
    private record Trace(boolean anywhere, Pattern pattern) {
        static Trace of(String line) {
            List<String> cells = List.of(line.split("\t", 2));
            return new Trace(
                    cells.getFirst().equals("anywhere"), Pattern.compile(cells.getLast(), Pattern.CASE_INSENSITIVE));
        }

        boolean isIn(String text) {
            return pattern.matcher(text).find();
        }
    }

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
        if (text != null && TRACES.stream().anyMatch(trace -> trace.isIn(text))) {
            broken(at, refused);
        }
    }

    /** The same of the number of a file or a case. */
    static void refuseInNumber(@Nullable String number, String at, Refused refused) {
        if (number != null && TRACES.stream().anyMatch(trace -> trace.anywhere() && trace.isIn(number))) {
            broken(at, refused);
        }
    }

    private static void broken(String at, Refused refused) {
        refused.broken(
                "R92",
                at,
                "person",
                "Others read this: no natural person stands here, nor how to reach one. Leave that out.");
    }

    private static List<Trace> read() {
        try (InputStream in = Objects.requireNonNull(Persons.class.getResourceAsStream(TABLE));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(Trace::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

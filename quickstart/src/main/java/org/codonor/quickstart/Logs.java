package org.codonor.quickstart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Finds in a log the reason that a person can act on. */
final class Logs {

    private static final Map<String, String> KNOWN = Map.of(
            "No space left on device", "the disk is full",
            "already in use", "its port is in use",
            "already bound", "its port is in use",
            "OutOfMemoryError", "it ran out of memory");

    private Logs() {}

    static String reason(Path log, Exception cause) {
        String known = known(log);
        return known == null ? String.valueOf(cause.getMessage()) : known;
    }

    static String reason(Path log, int exit) {
        String known = known(log);
        return known == null ? "exit code " + exit : known;
    }

    private static @org.jspecify.annotations.Nullable String known(Path log) {
        String tail = tail(log);
        return KNOWN.entrySet().stream()
                .filter(entry -> tail.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static String tail(Path log) {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 200), lines.size()));
        } catch (IOException none) {
            return "";
        }
    }
}

package org.codonor.systemtests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Plain comma-separated rows by column name; what the tests read has no quoted commas. */
final class Csv {

    private Csv() {}

    static List<Map<String, String>> rows(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        String[] names = lines.getFirst().replace("\uFEFF", "").split(",", -1);
        return lines.stream()
                .skip(1)
                .map(line -> row(names, line.split(",", -1)))
                .toList();
    }

    static List<Map<String, String>> resource(String name) {
        try (InputStream in = Objects.requireNonNull(Csv.class.getResourceAsStream(name))) {
            return rows(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(String[] names, String[] cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            row.put(names[i], cells[i]);
        }
        return row;
    }
}

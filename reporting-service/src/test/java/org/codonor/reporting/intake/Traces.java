package org.codonor.reporting.intake;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.codonor.test.Database;

/** Looks for words in everything that a running service leaves behind: all its tables, as in a dump, and its log. */
final class Traces extends Handler implements AutoCloseable {
    private final ConcurrentLinkedQueue<String> logged = new ConcurrentLinkedQueue<>();

    Traces() {
        Logger.getLogger("").addHandler(this);
    }

    /** The log lines, with their parameters and exceptions, in which one of the words stands. */
    List<String> inLogs(String... words) {
        return logged.stream().filter(line -> holds(line, words)).toList();
    }

    /** The tables in which one of the words stands in any column, written plainly, in hexadecimal or in Base64. */
    static List<String> inDatabase(String... words) throws SQLException {
        var found = new ArrayList<String>();
        try (Connection owner = Database.owner()) {
            owner.createStatement().execute("set row_security = off");
            for (String table : tables(owner)) {
                try (var rows = owner.createStatement().executeQuery("select t::text from " + table + " t")) {
                    while (rows.next()) {
                        if (holds(rows.getString(1), words)) {
                            found.add(table);
                        }
                    }
                }
            }
        }
        return found;
    }

    static boolean holds(String text, String... words) {
        return Arrays.stream(words).flatMap(Traces::written).anyMatch(text::contains);
    }

    private static Stream<String> written(String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        String base64 = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        return Stream.of(word, HexFormat.of().formatHex(bytes), base64.substring(0, base64.length() - 1));
    }

    private static List<String> tables(Connection owner) throws SQLException {
        var tables = new ArrayList<String>();
        try (var rows = owner.createStatement()
                .executeQuery("select quote_ident(tablename) from pg_tables where schemaname = 'public'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    @Override
    public void publish(LogRecord line) {
        logged.add(line.getMessage() + Arrays.toString(line.getParameters()) + line.getThrown());
    }

    @Override
    public void flush() {
        // everything is taken at once
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}

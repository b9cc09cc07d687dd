package org.codonor.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.codonor.quickstart.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody speaks up through the front door; of who it was nothing is left in logs and databases (R79, R92). */
@ExtendWith(House.InTest.class)
class SpeakingUpSystemTest {
    private static final String NAME = "Canary Kanarifugl";
    private static final String PROGRAM = "CanaryBrowser/77";
    private static final String ADDRESS = "203.0.113.77";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4777";
    private static final Map<String, String> OF_THE_SENDER = Map.of(
            "User-Agent",
            PROGRAM,
            "X-Forwarded-For",
            ADDRESS,
            "Accept-Language",
            "sr-Latn-CANARY",
            "traceparent",
            "00-" + TRACE + "-00f067aa0ba902b7-01",
            "Authorization",
            "Bearer canary-token");

    @Test
    void a_report_is_answered_by_receipt_and_leaves_no_trace_of_its_sender(House house)
            throws IOException, SQLException {
        Lakes.in(house);
        house.know(List.of(new Client("lakes-cases", "Cases", "LX", List.of("case-officer"), List.of("LAKES"))));
        Person somebody = house.nobody();
        Person officer = house.as("lakes-cases");

        String receipt = somebody.post(Lakes.P + "suspicions", """
                        {"text":"The boats were paid twice.","identity":{"name":"%s"}}""".formatted(NAME), OF_THE_SENDER)
                .expect(201)
                .json()
                .path("receipt")
                .asText();
        String report = officer.get(Lakes.P + "suspicions")
                .expect(200)
                .json()
                .at("/items/0/self")
                .asText();
        officer.verb(report, "ask", "{\"text\":\"Which boats?\"}").expect(200);
        Person.Answer answered = somebody.post(Lakes.P + "suspicions/messages", """
                        {"receipt":"%s","text":"The red ones."}""".formatted(receipt), OF_THE_SENDER)
                .expect(200);
        somebody.post(Lakes.P + "suspicions", "{\"text\":1,\"" + NAME + "\":1}", OF_THE_SENDER)
                .expect(400);

        assertThat(answered.json().path("messages").findValuesAsText("text"))
                .containsExactly("Which boats?", "The red ones.");
        assertThat(officer.get(report).text()).contains("The red ones.").doesNotContain(NAME);
        assertThat(holding(everythingWritten(house), NAME, PROGRAM, ADDRESS, TRACE, "CANARY", "canary-token", receipt))
                .isEmpty();
        assertThat(holding(everythingWritten(house), report.substring(report.lastIndexOf('/') + 1)))
                .isNotEmpty();
    }

    @Test
    void the_sample_has_an_anonymous_report_with_a_question_and_its_answer(House house) {
        Person officer = house.sample().as("dk-cases");
        String report = officer.get("/v1/programmes/RMGP-TWB/suspicions")
                .expect(200)
                .json()
                .at("/items/0/self")
                .asText();

        var messages = officer.get(report).expect(200).json().path("messages");

        assertThat(messages.findValuesAsText("from")).containsExactly("OFFICER", "REPORTER");
        assertThat(messages.findValuesAsText("on")).containsExactly("2026-11-09", "2026-11-10");
    }

    private static List<String> holding(List<String> texts, String... words) {
        return texts.stream()
                .filter(text -> Stream.of(words).anyMatch(text::contains))
                .map(text -> text.substring(0, Math.min(200, text.length())))
                .toList();
    }

    /** Each line of each log, and each row of each table of each database as a dump would write it. */
    private static List<String> everythingWritten(House house) throws IOException, SQLException {
        List<String> all = new ArrayList<>();
        try (Stream<Path> logs = Files.list(house.stack().folder().resolve("logs"))) {
            for (Path log : logs.toList()) {
                all.addAll(Files.readAllLines(log));
            }
        }
        for (String service : List.of("contributions", "partners", "reporting")) {
            try (Connection database = house.database(service)) {
                for (String table : column(
                        database, "select quote_ident(tablename) from pg_tables" + " where schemaname = 'public'")) {
                    all.addAll(column(database, "select t::text from " + table + " t"));
                }
            }
        }
        return all;
    }

    private static List<String> column(Connection database, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}

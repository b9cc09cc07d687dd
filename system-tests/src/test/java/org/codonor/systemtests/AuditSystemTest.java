package org.codonor.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whoever owns the database can change the chain, but not unseen: a donor finds it alone, offline. */
@ExtendWith(House.InTest.class)
class AuditSystemTest {

    @TempDir
    Path folder;

    @Test
    void an_untouched_chain_is_whole_and_agrees_with_the_checkpoint(House house) throws Exception {
        Village village = Village.founded(house);

        assertThat(verified(village, checkpoint(village))).startsWith("WHOLE: ");
    }

    @Test
    void a_row_deleted_by_the_database_owner_is_named(House house) throws Exception {
        Village village = Village.founded(house);

        byOwner(house, "delete from audit_entries where seq = 5 and programme = '%s'", village);

        assertThat(verified(village, "")).isEqualTo("BROKEN: entry 4 is followed by entry 6");
    }

    @Test
    void a_row_edited_by_the_database_owner_is_named(House house) throws Exception {
        Village village = Village.founded(house);

        byOwner(
                house,
                "update audit_entries set entry = replace(entry, 'lead-officer', 'lead-finance') where seq = 3"
                        + " and programme = '%s'",
                village);

        assertThat(verified(village, "")).isEqualTo("BROKEN: entry 3 does not have the hash that its content gives");
    }

    @Test
    void a_cut_off_tail_is_found_by_an_earlier_checkpoint(House house) throws Exception {
        Village village = Village.founded(house);
        String checkpoint = checkpoint(village);
        long newest = Long.parseLong(checkpoint.substring(0, checkpoint.indexOf(':')));

        byOwner(house, "delete from audit_entries where seq >= " + (newest - 1) + " and programme = '%s'", village);

        assertThat(verified(village, "")).startsWith("WHOLE: ");
        assertThat(verified(village, checkpoint))
                .isEqualTo("BROKEN: the chain ends at entry %d, but a checkpoint knows entry %d"
                        .formatted(newest - 2, newest));
    }

    @Test
    void the_history_of_one_thing_can_be_read(House house) {
        Village village = Village.founded(house);

        JsonNode history = village.officer()
                .get(village.path("contributions-audit?object=BV-1"))
                .expect(200)
                .json();

        assertThat(history.path("items").findValuesAsText("action"))
                .containsExactly("createBudgetVersion", "submitBudgetVersion", "approveBudgetVersion");
        assertThat(history.at("/items/2/entry/actor/subject").asText()).isEqualTo(village.client("lead-controller"));
    }

    private static void byOwner(House house, String sql, Village village) throws SQLException {
        try (Connection owner = house.database("contributions");
                Statement statement = owner.createStatement()) {
            assertThat(statement.executeUpdate(sql.formatted(village.code()))).isPositive();
        }
    }

    private static String checkpoint(Village village) {
        JsonNode checkpoint = village.officer()
                .get(village.path("contributions-audit/checkpoint"))
                .expect(200)
                .json();
        return checkpoint.path("seq").asLong() + ":" + checkpoint.path("hash").asText();
    }

    /** What the documented verifier says, run as a donor runs it: one source file, a JDK, and the export. */
    private String verified(Village village, String checkpoint) throws IOException, InterruptedException {
        Path export = folder.resolve("export.ndjson");
        Files.writeString(
                export,
                village.officer()
                        .get(village.path("contributions-audit/export"))
                        .expect(200)
                        .text());
        Path source = Path.of(System.getProperty("codonor.root"))
                .resolve("common/src/main/java/org/codonor/common/audit/VerifyAudit.java");
        var command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                source.toString(),
                "contributions",
                village.code(),
                export.toString()));
        if (!checkpoint.isEmpty()) {
            command.add(checkpoint);
        }
        Process verifier = new ProcessBuilder(command).redirectErrorStream(true).start();
        String says = new String(verifier.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(verifier.waitFor()).isEqualTo(says.startsWith("WHOLE") ? 0 : 1);
        return says.strip();
    }
}

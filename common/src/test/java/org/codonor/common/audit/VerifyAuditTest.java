package org.codonor.common.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerifyAuditTest {
    private final List<String> lines = new ArrayList<>();
    private final List<String> hashes = new ArrayList<>();

    VerifyAuditTest() {
        byte[] hash = Hash.genesis("contributions", "P-1");
        for (int seq = 1; seq <= 5; seq++) {
            Instant at = Instant.parse("2026-02-18T10:00:00.000001Z").plusSeconds(seq);
            String entry = "{\"reason\":\"a \\\"quoted\\\" \\\\ word, Č\",\"seq\":" + seq + "}";
            hash = Hash.next(hash, seq, at, entry);
            hashes.add(Hash.hex(hash));
            lines.add("{\"seq\":%d,\"recordedAt\":\"%s\",\"hash\":\"%s\",\"entry\":\"%s\"}"
                    .formatted(
                            seq, at, Hash.hex(hash), entry.replace("\\", "\\\\").replace("\"", "\\\"")));
        }
    }

    @Test
    void a_whole_chain_is_whole() throws IOException {
        assertThat(said(Map.of(3L, hashes.get(2)))).startsWith("WHOLE: 5 entries");
    }

    @Test
    void an_entry_missing_in_the_middle_is_named() throws IOException {
        lines.remove(2);

        assertThat(said(Map.of())).startsWith("BROKEN: entry 2 is followed by entry 4");
    }

    @Test
    void an_edited_entry_is_named() throws IOException {
        lines.set(3, lines.get(3).replace("word", "work"));

        assertThat(said(Map.of())).startsWith("BROKEN: entry 4 does not have the hash");
    }

    @Test
    void a_cut_off_tail_is_found_by_a_checkpoint() throws IOException {
        String checkpoint = hashes.get(4);
        lines.remove(4);

        assertThat(said(Map.of())).startsWith("WHOLE: 4 entries");
        assertThat(said(Map.of(5L, checkpoint))).startsWith("BROKEN: the chain ends at entry 4");
    }

    @Test
    void a_chain_written_anew_disagrees_with_an_earlier_checkpoint() throws IOException {
        assertThat(said(Map.of(2L, hashes.get(3)))).startsWith("BROKEN: entry 2 had another hash");
    }

    private String said(Map<Long, String> checkpoints) throws IOException {
        var out = new ByteArrayOutputStream();
        VerifyAudit.verify(
                "contributions",
                "P-1",
                checkpoints,
                new BufferedReader(new StringReader(String.join("\n", lines))),
                new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}

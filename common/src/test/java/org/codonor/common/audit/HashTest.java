package org.codonor.common.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HashTest {
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void equal_values_have_equal_canonical_text_whatever_their_order() {
        var one = new LinkedHashMap<String, Object>(Map.of("b", 1));
        one.put("a", "ČĐŠŽ");
        var other = new LinkedHashMap<String, Object>(Map.of("a", "ČĐŠŽ"));
        other.put("b", 1);

        assertThat(Hash.canonical(json, one))
                .isEqualTo(Hash.canonical(json, other))
                .isEqualTo("{\"a\":\"ČĐŠŽ\",\"b\":1}");
    }

    @Test
    void every_part_of_an_entry_moves_its_hash() {
        byte[] genesis = Hash.genesis("contributions", "P-1");
        Instant at = Instant.parse("2026-02-18T10:00:00.000001Z");

        byte[] hash = Hash.next(genesis, 1, at, "{}");

        assertThat(hash)
                .hasSize(32)
                .isNotEqualTo(Hash.next(genesis, 2, at, "{}"))
                .isNotEqualTo(Hash.next(genesis, 1, at.plusNanos(1000), "{}"))
                .isNotEqualTo(Hash.next(genesis, 1, at, "{\"a\":1}"))
                .isNotEqualTo(Hash.next(Hash.genesis("partners", "P-1"), 1, at, "{}"));
    }
}

package org.codonor.common.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {
    private final ObjectMapper mapper = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1}|{\"b\":2}|{\"a\":1,\"b\":2}",
                "{\"a\":1}|{\"a\":null}|{}",
                "{\"a\":[1,2]}|{\"a\":[3]}|{\"a\":[3]}",
                "{\"a\":{\"b\":1}}|{\"a\":{\"c\":2}}|{\"a\":{\"b\":1,\"c\":2}}",
                "{}|{\"a\":{\"b\":null,\"c\":1}}|{\"a\":{\"c\":1}}"
            })
    void a_change_leaves_the_rest_removes_with_null_and_replaces_lists(String written, String patch, String expected)
            throws Exception {
        var merged = MergePatch.merged(mapper.readTree(written), mapper.readTree(patch));

        assertThat(merged).isEqualTo(mapper.readTree(expected));
    }
}

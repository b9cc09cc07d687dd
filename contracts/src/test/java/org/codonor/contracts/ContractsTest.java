package org.codonor.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ContractsTest {
    @Test
    void a_document_is_read_by_its_name() {
        assertThat(Contracts.document("contributions").path("openapi").asText()).isEqualTo("3.1.0");
    }

    @Test
    void a_document_that_is_not_there_is_said_to_be_missing() {
        assertThatThrownBy(() -> Contracts.document("nobody")).hasMessage("No contract nobody.json");
    }

    @Test
    void the_yaml_of_the_merged_document_says_the_same_as_its_json() throws IOException {
        var yaml = new YAMLMapper().readTree(Contracts.bytes("codonor.yaml"));

        assertThat(yaml.toString()).isEqualTo(Contracts.document("codonor").toString());
    }
}

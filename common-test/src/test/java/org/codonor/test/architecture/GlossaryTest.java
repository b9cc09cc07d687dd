package org.codonor.test.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.codonor.contracts.Contracts;
import org.junit.jupiter.api.Test;

class GlossaryTest {
    private static final Pattern OPERATION = Pattern.compile(
            "`((?:accept|approve|cancel|commit|create|draft|get|list|pay|put|record|reverse|sign|submit|treat)[A-Z]\\w+)`");

    @Test
    void every_operation_it_names_is_in_a_contract() throws IOException {
        String glossary = Files.readString(Project.root().resolve("docs/glossary.md"));
        var operations = Stream.of("codonor", "internal-contributions", "internal-partners", "internal-reporting")
                .flatMap(name -> Contracts.document(name).findValuesAsText("operationId").stream())
                .toList();

        assertThat(OPERATION.matcher(glossary).results().map(found -> found.group(1)))
                .isNotEmpty()
                .isSubsetOf(operations);
    }
}

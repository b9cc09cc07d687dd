package org.codonor.test.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A section of a page in {@code docs/} that is printed from the code; {@code -Dcodonor.docs.write=true} prints it anew. */
final class Section {
    private final Path file;
    private final String before;
    private final String now;
    private final String after;

    private Section(Path file, String before, String now, String after) {
        this.file = file;
        this.before = before;
        this.now = now;
        this.after = after;
    }

    static Section of(String page, String heading) {
        Path file = Project.root().resolve("docs").resolve(page);
        String text = read(file);
        Matcher found = Pattern.compile("(?ms)^## " + Pattern.quote(heading) + "\\n(.*?)(?=^## |\\z)")
                .matcher(text);
        assertThat(found.find()).as("docs/%s has a section %s", page, heading).isTrue();
        return new Section(file, text.substring(0, found.start()), found.group(), text.substring(found.end()));
    }

    String now() {
        return now;
    }

    String elsewhere() {
        return before + after;
    }

    /** Fails when the section is not as the code says, unless it was asked to print. */
    void mustBe(String wanted) {
        if (Boolean.getBoolean("codonor.docs.write")) {
            write((before + wanted.strip() + "\n\n" + after).strip() + "\n");
        } else {
            assertThat(now.strip())
                    .as("%s; -Dcodonor.docs.write=true prints it anew", file.getFileName())
                    .isEqualTo(wanted.strip());
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

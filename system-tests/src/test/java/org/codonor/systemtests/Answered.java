package org.codonor.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The rows of {@code docs/answers.md}: each is what a test was answered; {@code -Dcodonor.docs.write=true} prints it. */
final class Answered {
    private static final Path PAGE = Path.of(System.getProperty("codonor.root", ".."), "docs", "answers.md");

    private Answered() {}

    /** Fails when the page has no such row in that section, unless it was asked to print. */
    static synchronized void row(String section, String what, Object... cells) {
        List<String> texts = new ArrayList<>(List.of(what));
        for (Object cell : cells) {
            texts.add(cell.toString());
        }
        String row = "| " + String.join(" | ", texts) + " |";
        try {
            List<String> page = new ArrayList<>(Files.readAllLines(PAGE));
            int from = page.indexOf("## " + section);
            int to = from + 1;
            while (to < page.size() && !page.get(to).startsWith("## ")) {
                to++;
            }
            List<String> lines = page.subList(from, to);
            if (Boolean.getBoolean("codonor.docs.write")) {
                lines.removeIf(line -> line.startsWith("| " + what + " |"));
                lines.add(lines.lastIndexOf(last(lines)) + 1, row);
                Files.write(PAGE, page);
            } else {
                assertThat(lines)
                        .as("docs/answers.md; -Dcodonor.docs.write=true prints it anew")
                        .contains(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Status and name of the problem, and whether it was a repetition. */
    static String of(Person.Answer answer) {
        String problem = answer.json().path("type").asText().replaceAll(".*/errors/", "");
        String hit = answer.headers().firstValue("Idempotency-Hit").isPresent() ? " hit" : "";
        return answer.status() + (answer.status() < 400 ? "" : " `" + problem + "`") + hit;
    }

    private static String last(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("|"))
                .reduce((a, b) -> b)
                .orElseThrow();
    }
}

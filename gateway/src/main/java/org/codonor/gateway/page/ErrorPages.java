package org.codonor.gateway.page;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codonor.gateway.exchange.Exchange;
import org.codonor.gateway.exchange.Problem;
import org.codonor.gateway.exchange.Refusal;

/**
 * The page that the {@code type} of a problem leads to: its section of the catalogue ({@code docs/errors.md}, a heading
 * per slug), or a line from the gateway's own list.
 */
public final class ErrorPages {
    private static final String CATALOGUE = "docs/errors.md";
    private static final Pattern HEADING = Pattern.compile("(#{2,4}) +`?([a-z][a-z0-9]*(?:-[a-z0-9]+)*)`?(?: .*)?");
    private static final Pattern ANY_HEADING = Pattern.compile("(#{1,6}) .*");

    private final Map<String, String> pages;
    private final String all;

    public ErrorPages() {
        this(catalogue());
    }

    ErrorPages(String catalogue) {
        pages = new TreeMap<>();
        for (Refusal refusal : Refusal.values()) {
            pages.put(
                    refusal.slug(),
                    "## " + refusal.slug() + "\n\n" + refusal.status() + ": " + refusal.title() + ".\n");
        }
        read(catalogue);
        all = catalogue.isEmpty() ? "# Problems\n\n" + String.join("\n", pages.values()) : catalogue;
    }

    void index(Exchange exchange) {
        answer(exchange, all);
    }

    void answer(Exchange exchange) {
        page(exchange.request().path().substring("/errors/".length()))
                .ifPresentOrElse(
                        page -> answer(exchange, page),
                        () -> exchange.refuse(Problem.of(Refusal.NOT_FOUND, "There is no such problem.")));
    }

    Optional<String> page(String slug) {
        return Optional.ofNullable(pages.get(slug));
    }

    /** A page runs from its heading to the next of the same level or above. */
    private void read(String catalogue) {
        String slug = "";
        int level = 0;
        for (String line : catalogue.lines().toList()) {
            Matcher any = ANY_HEADING.matcher(line);
            if (any.matches() && (slug.isEmpty() || any.group(1).length() <= level)) {
                Matcher heading = HEADING.matcher(line);
                slug = heading.matches() ? heading.group(2) : "";
                level = any.group(1).length();
                pages.remove(slug);
            }
            if (!slug.isEmpty()) {
                pages.merge(slug, line + "\n", String::concat);
            }
        }
    }

    /** A browser would offer Markdown as a download. */
    private static void answer(Exchange exchange, String markdown) {
        String accept = String.valueOf(exchange.request().getHeader("accept")).toLowerCase(Locale.ROOT);
        String type = accept.contains("text/html") ? "text/plain" : "text/markdown";
        exchange.response().putHeader("Vary", "Accept, Accept-Encoding");
        exchange.answer(200, type + "; charset=utf-8", Buffer.buffer(markdown));
    }

    private static String catalogue() {
        try (InputStream in = ErrorPages.class.getClassLoader().getResourceAsStream(CATALOGUE)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

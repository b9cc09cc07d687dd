package org.codonor.reporting.intake;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a PDF one after the other (ISO 32000-1, 7.2), names as every reader understands them: {@code #41} is A. */
final class PdfWords {
    private static final String SPACE = "\0\t\n\f\r ";
    private static final String DELIMITERS = "()<>[]{}/%";
    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9A-Fa-f\0\t\n\f\r ]*");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");

    private final byte[] file;
    private int at;

    PdfWords(byte[] file) {
        this.file = file;
    }

    enum Kind {
        NAME,
        /** A number or a keyword. */
        PLAIN,
        STRING,
        /** The beginning or end of a dictionary or an array. */
        BRACKET,
        COMMENT,
        BROKEN,
        END
    }

    record Word(Kind kind, String text) {
        boolean is(Kind wanted, String wantedText) {
            return kind == wanted && text.equals(wantedText);
        }
    }

    int at() {
        return at;
    }

    void goTo(int place) {
        at = place;
    }

    Word next() {
        while (SPACE.indexOf(here()) >= 0) {
            at++;
        }
        int from = at;
        return switch (here()) {
            case -1 -> word(Kind.END, from, from);
            case '%' -> word(Kind.COMMENT, from, after("\r\n"));
            case '/' -> name();
            case '(' -> string();
            case '<' -> file(1) == '<' ? word(Kind.BRACKET, from, at + 2) : hexadecimal();
            case '>' -> word(file(1) == '>' ? Kind.BRACKET : Kind.BROKEN, from, at + 2);
            case '[', ']' -> word(Kind.BRACKET, from, at + 1);
            case ')', '{', '}' -> word(Kind.BROKEN, from, at + 1);
            default -> word(Kind.PLAIN, from, after(SPACE + DELIMITERS));
        };
    }

    private Word name() {
        at++;
        Word written = word(Kind.NAME, at, after(SPACE + DELIMITERS));
        Matcher escaped = ESCAPED.matcher(written.text());
        return new Word(
                Kind.NAME,
                escaped.replaceAll(
                        code -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16)))));
    }

    private Word hexadecimal() {
        int from = at + 1;
        int end = after(">");
        boolean whole =
                end < file.length && HEXADECIMAL.matcher(text(from, end)).matches();
        return word(whole ? Kind.STRING : Kind.BROKEN, from, end + 1);
    }

    private Word string() {
        int from = at;
        int open = 0;
        do {
            switch (here()) {
                case '(' -> open++;
                case ')' -> open--;
                case '\\' -> at++;
                default -> {}
            }
            at++;
        } while (open > 0 && at < file.length);
        return word(open == 0 ? Kind.STRING : Kind.BROKEN, from, at);
    }

    private Word word(Kind kind, int from, int end) {
        at = Math.min(end, file.length);
        return new Word(kind, text(from, at));
    }

    /** The first place from here on where one of these stands, or the end. */
    private int after(String ends) {
        int place = at;
        while (place < file.length && ends.indexOf(file[place] & 0xff) < 0) {
            place++;
        }
        return place;
    }

    private int here() {
        return file(0);
    }

    private int file(int ahead) {
        return at + ahead < file.length ? file[at + ahead] & 0xff : -1;
    }

    private String text(int from, int end) {
        return new String(file, from, end - from, StandardCharsets.ISO_8859_1);
    }
}

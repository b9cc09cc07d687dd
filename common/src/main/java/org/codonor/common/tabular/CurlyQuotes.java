package org.codonor.common.tabular;

/**
 * Makes typographic quotes around a whole cell straight ones, as word processors and some keyboards write them. Inside
 * straight quotes, and anywhere else, they are text.
 */
final class CurlyQuotes {
    private static final String OPENING = "“„”";
    private static final String CLOSING = "”“";

    private CurlyQuotes() {}

    static boolean opens(char c) {
        return OPENING.indexOf(c) >= 0;
    }

    static String straightened(String text, char delimiter) {
        var straight = new StringBuilder(text.length());
        boolean atCellStart = true;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (atCellStart && opens(c)) {
                int close = closing(text, i, delimiter);
                if (close > 0) {
                    straight.append('"')
                            .append(text.substring(i + 1, close).replace("\"", "\"\""))
                            .append('"');
                    i = close;
                    atCellStart = false;
                    continue;
                }
            }
            if (c == '"' && (quoted || atCellStart)) {
                quoted = !quoted;
            }
            atCellStart = !quoted && (c == delimiter || c == '\n' || c == '\r');
            straight.append(c);
        }
        return straight.toString();
    }

    /** Where the quotes close that open there: right before a delimiter or the end of the line; -1 if they do not. */
    private static int closing(String text, int open, char delimiter) {
        for (int i = open + 1; i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r'; i++) {
            boolean ends = i + 1 == text.length()
                    || text.charAt(i + 1) == delimiter
                    || text.charAt(i + 1) == '\n'
                    || text.charAt(i + 1) == '\r';
            if (CLOSING.indexOf(text.charAt(i)) >= 0 && ends) {
                return i;
            }
        }
        return -1;
    }
}

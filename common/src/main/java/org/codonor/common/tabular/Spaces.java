package org.codonor.common.tabular;

/** Space of every kind around a text: also that which does not break or has no width, as copied from documents and pages. */
final class Spaces {
    private static final char NO_WIDTH = '\u200b';
    private static final char MARK = '\ufeff';

    private Spaces() {}

    static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == NO_WIDTH || c == MARK;
    }
}

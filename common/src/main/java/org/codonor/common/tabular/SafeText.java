package org.codonor.common.tabular;

/**
 * Text that a spreadsheet would take for a formula gets an apostrophe in front in a CSV file, and loses it when the file
 * comes back. Text that already begins with apostrophes before such a sign gets one more, so that nothing is lost.
 */
final class SafeText {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private SafeText() {}

    static String escaped(String text) {
        return looksLikeFormula(text) ? "'" + text : text;
    }

    static String unescaped(String text) {
        return text.startsWith("'") && looksLikeFormula(text) ? text.substring(1) : text;
    }

    private static boolean looksLikeFormula(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at < text.length() && FORMULA_STARTS.indexOf(text.charAt(at)) >= 0;
    }
}

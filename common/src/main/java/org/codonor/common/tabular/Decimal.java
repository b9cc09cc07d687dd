package org.codonor.common.tabular;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a written number can mean: with a point before its decimals, with a comma before them, or both.
 *
 * @param point null when it is no number in that style
 * @param comma null when it is no number in that style
 */
record Decimal(@Nullable BigDecimal point, @Nullable BigDecimal comma) {
    private static final String SPACES = "[\\s\\u00a0\\u2007\\u2009\\u202f]";
    private static final Pattern AROUND = Pattern.compile("^" + SPACES + "+|" + SPACES + "+$");
    private static final Pattern QUOTES = Pattern.compile("^[\"“„”](.*)[\"”“]$");
    private static final Pattern POINT = number("[,_]", "\\.");
    private static final Pattern COMMA = number("[._]", ",");

    private static Pattern number(String grouping, String mark) {
        return Pattern.compile(
                "(-?)([1-9][0-9]{0,2}(?:(" + grouping + ")[0-9]{3})(?:\\3[0-9]{3})*|[0-9]+)(?:" + mark + "([0-9]+))?");
    }

    static Decimal of(String text) {
        String bare = QUOTES.matcher(AROUND.matcher(text).replaceAll("")).replaceAll("$1");
        String unified = AROUND.matcher(bare).replaceAll("").replace('−', '-').replaceAll(SPACES + "|['’]", "_");
        return new Decimal(value(POINT.matcher(unified)), value(COMMA.matcher(unified)));
    }

    private static @Nullable BigDecimal value(Matcher number) {
        if (!number.matches()) {
            return null;
        }
        String whole = number.group(2).replaceAll("[^0-9]", "");
        String decimals = number.group(4) == null ? "" : "." + number.group(4);
        return new BigDecimal(number.group(1) + whole + decimals);
    }

    boolean isNone() {
        return point == null && comma == null;
    }

    /** Whether it is written the same in both styles. */
    boolean isPlain() {
        return point != null && comma != null && point.compareTo(comma) == 0;
    }

    boolean isAmbiguous() {
        return point != null && comma != null && point.compareTo(comma) != 0;
    }
}

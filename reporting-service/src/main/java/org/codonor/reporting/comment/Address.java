package org.codonor.reporting.comment;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codonor.common.problem.Refused;
import org.jspecify.annotations.Nullable;

/**
 * An address of something in a programme, taken apart.
 *
 * @param kind what stands in it beside the programme and the name: {@code quarters}, {@code quarters/package}
 * @param name the identifier or reference; empty for what there is once in a programme
 * @param query what follows the question mark
 */
public record Address(String programme, String kind, String name, Map<String, String> query) {
    private static final Pattern WRITTEN = Pattern.compile("/v1/programmes/([A-Z0-9-]{1,40})/([a-z-]{1,40})"
            + "(?:/([A-Za-z0-9._-]{1,64})(/[a-z-]{1,40})?)?(?:\\?(.{1,300}))?");

    /** Refused (404) when it is the address of nothing in that programme. */
    static Address of(String programme, String text) {
        Matcher match = WRITTEN.matcher(text);
        if (!match.matches() || !match.group(1).equals(programme)) {
            throw Refused.notFound();
        }
        String within = match.group(4) == null ? "" : match.group(4);
        String name = match.group(3) == null ? "" : match.group(3);
        return new Address(programme, match.group(2) + within, name, query(match.group(5)));
    }

    private static Map<String, String> query(@Nullable String written) {
        var query = new TreeMap<String, String>();
        for (String pair : written == null ? new String[0] : written.split("&", -1)) {
            int sign = pair.indexOf('=');
            if (sign < 1 || query.put(pair.substring(0, sign), decoded(pair.substring(sign + 1))) != null) {
                throw Refused.notFound();
            }
        }
        return query;
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            throw Refused.notFound();
        }
    }

    public @Nullable String value(String parameter) {
        return query.get(parameter);
    }

    /** Refused (404) when it does not say. */
    public String required(String parameter) {
        return Optional.ofNullable(value(parameter)).orElseThrow(Refused::notFound);
    }

    /** A version, or whatever is counted from 1; refused (404) when that is no such number. */
    public @Nullable Integer number(String parameter) {
        String value = value(parameter);
        if (value != null && !value.matches("[1-9][0-9]{0,5}")) {
            throw Refused.notFound();
        }
        return value == null ? null : Integer.valueOf(value);
    }

    public boolean flag(String parameter) {
        String value = value(parameter);
        if (value != null && !Arrays.asList("true", "false").contains(value)) {
            throw Refused.notFound();
        }
        return "true".equals(value);
    }

    /** Where it is, without what follows the question mark. */
    public String path() {
        String base = "/v1/programmes/" + programme + "/";
        int within = kind.indexOf('/');
        if (name.isEmpty()) {
            return base + kind;
        }
        return within < 0
                ? base + kind + "/" + name
                : base + kind.substring(0, within) + "/" + name + kind.substring(within);
    }
}

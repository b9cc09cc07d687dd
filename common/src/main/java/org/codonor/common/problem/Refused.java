package org.codonor.common.problem;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The one exception of ours: a request refused, with the rule and the figures that let the caller act. */
public final class Refused extends RuntimeException {
    private final transient ProblemType type;
    private final transient Map<String, Object> figures = new LinkedHashMap<>();
    private final transient List<Violation> violations = new ArrayList<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();
    private @Nullable String detail;

    /**
     * One thing wrong with the request: where (JSON pointer), what (a stable code), how to put it right, and the rule
     * of the domain that is broken, if it is one.
     */
    @JsonIgnoreProperties(ignoreUnknown = true) // other services' refusals are relayed
    public record Violation(
            @Nullable String pointer,
            String code,
            String detail,
            @Nullable String rule) {
        @JsonCreator
        public Violation {}

        public Violation(String pointer, String code, String detail) {
            this(pointer, code, detail, null);
        }
    }

    private Refused(ProblemType type) {
        super(type.slug(), null, false, false);
        this.type = type;
    }

    public static Refused because(ProblemType type) {
        return new Refused(type);
    }

    /** The answer for what does not exist and for what the caller may not know of: the same bytes. */
    public static Refused notFound() {
        return because(CommonProblem.NOT_FOUND);
    }

    /** The thing is in a state that does not allow this (409): the state as its view shows it, and what the caller may do in it. */
    public static Refused wrongState(Object state, List<String> allowedActions) {
        return because(CommonProblem.WRONG_STATE).with("state", state).with("allowedActions", allowedActions);
    }

    /** A refusal by a numbered rule of the domain that has no type of its own (422). */
    public static Refused byRule(String rule, String detail) {
        return because(CommonProblem.RULE).rule(rule).detail(detail);
    }

    public Refused detail(String text) {
        detail = text;
        return this;
    }

    public Refused rule(String id) {
        return with("rule", id);
    }

    /** A figure or fact the caller needs to act: {@code available}, {@code requested}, {@code deadline} … */
    public Refused with(String name, @Nullable Object figure) {
        if (figure != null) {
            figures.put(name, figure);
        }
        return this;
    }

    public Refused error(String pointer, String code, String text) {
        violations.add(new Violation(pointer, code, text));
        return this;
    }

    /** A rule of the domain broken at one place; the first one found is the rule of the whole refusal. */
    public Refused broken(String rule, String pointer, String code, String text) {
        violations.add(new Violation(pointer, code, text, rule));
        figures.putIfAbsent("rule", rule);
        return this;
    }

    /** A violation of a numbered rule; the first rule broken names the whole refusal. */
    public Refused error(String pointer, String rule, String code, String text) {
        figures.putIfAbsent("rule", rule);
        violations.add(new Violation(pointer, code, text, rule));
        return this;
    }

    /** The first rule broken names the whole refusal. */
    public Refused errors(List<Violation> more) {
        more.stream()
                .map(Violation::rule)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(rule -> figures.putIfAbsent("rule", rule));
        violations.addAll(more);
        return this;
    }

    /** Of a value that stands at this place of the body: what is wrong with it is told from there. */
    public Refused at(String place) {
        if (violations.isEmpty()) {
            violations.add(new Violation(place, "format", detail == null ? type.title() : detail));
        } else {
            violations.replaceAll(each -> new Violation(
                    place + Objects.requireNonNullElse(each.pointer(), ""), each.code(), each.detail(), each.rule()));
        }
        return this;
    }

    public Refused header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public boolean hasErrors() {
        return !violations.isEmpty();
    }

    public Map<String, String> headers() {
        return headers;
    }

    /** The body on the wire (RFC 9457). */
    public Problem problem(String traceId) {
        return Problem.of(type, detail, figures, violations, traceId);
    }

    @Override
    public String getMessage() {
        return type.slug() + (detail == null ? "" : ": " + detail) + figures + violations;
    }
}

package org.codonor.reporting.reference;

import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Problem;
import org.codonor.common.problem.ProblemType;
import org.codonor.common.problem.Refused;
import org.jspecify.annotations.Nullable;

/** What another service said to a question: something, nothing new, a refusal, or nothing at all. */
public sealed interface Answer<T> {
    record Told<T>(T value, @Nullable String etag) implements Answer<T> {}

    record Unchanged<T>() implements Answer<T> {}

    record Declined<T>(Problem problem) implements Answer<T> {}

    record Silent<T>() implements Answer<T> {}

    /** What was told; refused as the other service refuses, or for now (503) when it is silent. */
    default T orRefuse() {
        return switch (this) {
            case Told<T> told -> told.value();
            case Declined<T> declined -> throw relayed(declined.problem());
            case Silent<T> silent -> throw unavailable();
            case Unchanged<T> unchanged -> throw new IllegalStateException("304 to a question without If-None-Match");
        };
    }

    static Refused unavailable() {
        return Refused.because(CommonProblem.UNAVAILABLE).header("Retry-After", "3");
    }

    private static Refused relayed(Problem problem) {
        if (problem.status() == 404) {
            return Refused.notFound();
        }
        String slug = problem.type().substring(problem.type().lastIndexOf('/') + 1);
        var refused = Refused.because(new Relayed(slug, problem.title(), problem.status()));
        problem.figures().forEach(refused::with);
        if (problem.errors() != null) {
            refused.errors(problem.errors());
        }
        return problem.detail() == null ? refused : refused.detail(problem.detail());
    }

    /** A kind of refusal that another service's catalogue lists. */
    record Relayed(String slug, String title, int status) implements ProblemType {}
}

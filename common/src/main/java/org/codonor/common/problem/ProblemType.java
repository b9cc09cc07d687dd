package org.codonor.common.problem;

/** A kind of refusal with an address of its own: each service lists its kinds in one enum. */
public interface ProblemType {
    /** Kebab-case, stable; the problem's type is {@code /errors/<slug>}. */
    String slug();

    String title();

    int status();
}

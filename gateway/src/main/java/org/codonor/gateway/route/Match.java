package org.codonor.gateway.route;

import java.util.Set;

/** What the contracts say about a path and a method. */
public sealed interface Match {
    /** An operation; HEAD is answered by the GET. */
    record Found(Route route) implements Match {}

    /** The path is there, the method is not. */
    record OtherMethods(String template, Set<String> allowed) implements Match {}

    /** No contract has the path. */
    record Nothing() implements Match {}
}

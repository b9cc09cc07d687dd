package org.codonor.gateway.token;

/** What came of looking at a request's token. */
public sealed interface Verdict {
    /** The token is good. */
    record Accepted(Caller caller) implements Verdict {}

    /** There is none. */
    record Missing() implements Verdict {}

    /** There is one, and it is not good; the reason may be told. */
    record Refused(String reason) implements Verdict {}

    /** It cannot be told: the issuer's keys have never been seen and cannot be had now. */
    record Undecided() implements Verdict {}
}

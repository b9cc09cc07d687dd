package org.codonor.common.ask;

import com.fasterxml.jackson.databind.JsonNode;
import org.codonor.common.problem.Problem;

/** What became of an ask: only a stored acceptance or refusal is an answer; anything else is asked again. */
public sealed interface Outcome {
    /** Done, with what the receiver says of it. */
    record Accepted(JsonNode result) implements Outcome {}

    /** Refused for good, with the figures to relay to the caller. */
    record Declined(Problem problem) implements Outcome {}

    /** Nobody knows yet. */
    record Unknown() implements Outcome {}
}

package org.codonor.common.ask;

import com.fasterxml.jackson.databind.JsonNode;
import org.codonor.common.problem.Problem;

/** What a feature does when the outcome of its act is known; the request that asked and the sweeper both end here. */
public interface AskOutcome {
    /** The acts this feature asks. */
    java.util.Set<String> acts();

    /** The effect stands: the intent becomes fact. Runs in a change of the programme. */
    void accepted(Ask ask, JsonNode result);

    /** The effect is refused: the intent turns back. Runs in a change of the programme. */
    void refused(Ask ask, Problem problem);
}

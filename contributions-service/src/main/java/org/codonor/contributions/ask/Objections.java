package org.codonor.contributions.ask;

import java.util.ArrayList;
import java.util.List;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.problem.Refused.Violation;

/** Everything in the way of what an agreement contracts: terms that more money does not mend, and money that is lacking. */
record Objections(List<Violation> terms, List<Lacking> lacking) {
    List<Violation> all() {
        var all = new ArrayList<>(terms);
        lacking.forEach(one -> all.add(one.violation()));
        return all;
    }

    /** Refused with all of it: 422, or 409 with the figures of the first when only money is lacking. */
    void refuse() {
        if (!terms.isEmpty()) {
            throw Refused.because(CommonProblem.RULE)
                    .detail("What the agreement contracts breaks rules.")
                    .errors(all());
        }
        if (!lacking.isEmpty()) {
            throw lacking.getFirst().refused().errors(all());
        }
    }
}

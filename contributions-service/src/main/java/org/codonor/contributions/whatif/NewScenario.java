package org.codonor.contributions.whatif;

import java.util.List;
import org.codonor.common.money.Money;
import org.jspecify.annotations.Nullable;

/** What donors would do, in the order in which it would happen. */
record NewScenario(@Nullable String title, List<NewEffect> effects) {
    /** What one donor would do, with all its contributions or with one. */
    record NewEffect(
            Kind kind,
            @Nullable String donor,
            @Nullable String contribution,
            @Nullable String percent,
            @Nullable Money amount,
            String from,
            @Nullable String until) {}

    /** What a donor can do to what it covers. */
    enum Kind {
        CUT,
        PAUSE,
        WITHDRAW
    }
}

package org.codonor.contributions.budget;

import java.util.Optional;
import org.codonor.common.period.Quarter;

/** What attribution has already used: a budget version never starts before it (R39). */
public interface KeysInUse {
    /** The newest quarter for which an attribution key is frozen. */
    Optional<Quarter> newest(String programme);
}

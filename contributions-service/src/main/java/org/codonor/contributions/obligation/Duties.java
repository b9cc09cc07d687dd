package org.codonor.contributions.obligation;

import java.util.List;

/** A feature that knows duties: it derives them from terms and facts whenever the register is read. */
public interface Duties {
    List<Duty> of(String programme);
}

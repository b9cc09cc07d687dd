package org.codonor.common.page;

import org.jspecify.annotations.Nullable;

/** An answer that is one page of several. */
public interface Paged {
    /** Where the next page begins; null on the last. */
    @Nullable
    String next();
}

/** A programme's own lists: geographies, core areas, outcomes. */
@NullMarked
package org.codonor.contributions.catalogue;

import org.jspecify.annotations.NullMarked;

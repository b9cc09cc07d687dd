/** Programmes and their reference data: donors, geographies, core areas, outcomes. */
@NullMarked
package org.codonor.contributions.programme;

import org.jspecify.annotations.NullMarked;

/** How a signed arrangement changes: amendments, and what they change of the contributions under it. */
@NullMarked
package org.codonor.contributions.amendment;

import org.jspecify.annotations.NullMarked;

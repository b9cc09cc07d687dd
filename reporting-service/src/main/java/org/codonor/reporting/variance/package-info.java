/** How far spending is from the plan, and from which distance on it must be explained (R64). */
@NullMarked
package org.codonor.reporting.variance;

import org.jspecify.annotations.NullMarked;

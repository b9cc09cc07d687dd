/** Changes of the budget between two versions: measured, classified, consulted, approved, implemented (R31–R40). */
@NullMarked
package org.codonor.contributions.adjustment;

import org.jspecify.annotations.NullMarked;

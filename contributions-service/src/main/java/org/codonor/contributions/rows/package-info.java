/** Plain SQL where it says more than entities do. */
@NullMarked
package org.codonor.contributions.rows;

import org.jspecify.annotations.NullMarked;

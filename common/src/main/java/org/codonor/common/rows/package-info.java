/** Plain SQL where it says more than entities do. */
@NullMarked
package org.codonor.common.rows;

import org.jspecify.annotations.NullMarked;

/** Exact amounts and rates on the wire and in the books. */
@NullMarked
package org.codonor.common.money;

import org.jspecify.annotations.NullMarked;

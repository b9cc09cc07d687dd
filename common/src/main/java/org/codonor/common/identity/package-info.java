/** Who calls, and whether that role may do this at all. */
@NullMarked
package org.codonor.common.identity;

import org.jspecify.annotations.NullMarked;

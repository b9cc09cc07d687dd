/** The time a programme lives in. */
@NullMarked
package org.codonor.common.clock;

import org.jspecify.annotations.NullMarked;

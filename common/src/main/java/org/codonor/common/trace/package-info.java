/** One id from the gateway to the last log line. */
@NullMarked
package org.codonor.common.trace;

import org.jspecify.annotations.NullMarked;

/** One request and its answer, the trace they belong to, and what the gateway itself may refuse. */
@NullMarked
package org.codonor.gateway.exchange;

import org.jspecify.annotations.NullMarked;

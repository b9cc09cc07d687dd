/** How often a client may call, and how long it may take to send. */
@NullMarked
package org.codonor.gateway.limit;

import org.jspecify.annotations.NullMarked;

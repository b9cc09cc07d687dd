/** End to end through the gateway. All tests share one running stack and are kept apart by programme. */
@NullMarked
package org.codonor.systemtests;

import org.jspecify.annotations.NullMarked;

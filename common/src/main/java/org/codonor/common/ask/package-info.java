/** Effects asked of another service: intent, call, outcome. */
@NullMarked
package org.codonor.common.ask;

import org.jspecify.annotations.NullMarked;

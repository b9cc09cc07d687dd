/** One error shape for everything that is refused. */
@NullMarked
package org.codonor.common.problem;

import org.jspecify.annotations.NullMarked;

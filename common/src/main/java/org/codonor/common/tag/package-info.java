/** ETags: nothing is changed by somebody who looked at something older. */
@NullMarked
package org.codonor.common.tag;

import org.jspecify.annotations.NullMarked;

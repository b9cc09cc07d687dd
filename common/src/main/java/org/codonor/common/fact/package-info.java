/** What other services must know: told as whole state, again and again until it arrived. */
@NullMarked
package org.codonor.common.fact;

import org.jspecify.annotations.NullMarked;

/** Confidential things: whoever reads one is recorded, in a chain that makes no change wait. */
@NullMarked
package org.codonor.common.disclosure;

import org.jspecify.annotations.NullMarked;

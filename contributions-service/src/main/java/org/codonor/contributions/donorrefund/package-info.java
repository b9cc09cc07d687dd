/** Money that goes back to the donors. */
@NullMarked
package org.codonor.contributions.donorrefund;

import org.jspecify.annotations.NullMarked;

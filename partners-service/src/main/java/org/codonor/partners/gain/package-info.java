/** What money earns, gains or loses while it is at a partner: interest (R22) and exchange differences (R74). */
@NullMarked
package org.codonor.partners.gain;

import org.jspecify.annotations.NullMarked;

/** Money that partners give back. */
@NullMarked
package org.codonor.partners.refund;

import org.jspecify.annotations.NullMarked;

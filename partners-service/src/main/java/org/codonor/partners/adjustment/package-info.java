/** Adjustments of the budget, as the service that keeps them tells them. */
@NullMarked
package org.codonor.partners.adjustment;

import org.jspecify.annotations.NullMarked;

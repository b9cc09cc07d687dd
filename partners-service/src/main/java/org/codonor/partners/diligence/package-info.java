/** Due diligence: how far a partner can be trusted with money, and what it must still do for it. */
@NullMarked
package org.codonor.partners.diligence;

import org.jspecify.annotations.NullMarked;

/** When a quarter can be closed in the ledger (R77): what must hold then, and what is still in the way. */
@NullMarked
package org.codonor.contributions.closing;

import org.jspecify.annotations.NullMarked;

/** What the other services read of a programme: its reference data, the ledger's position, an agreement's cover. */
@NullMarked
package org.codonor.contributions.reference;

import org.jspecify.annotations.NullMarked;

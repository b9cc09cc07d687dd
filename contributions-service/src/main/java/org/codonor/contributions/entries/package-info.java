/** The ledger, to be read: its moves, its transactions, the keys it attributes by. */
@NullMarked
package org.codonor.contributions.entries;

import org.jspecify.annotations.NullMarked;

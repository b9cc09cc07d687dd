/** Every krone: donors, arrangements, contributions, receipts, budgets and the one ledger. */
@NullMarked
package org.codonor.contributions;

import org.jspecify.annotations.NullMarked;

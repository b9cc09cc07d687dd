/** What other services ask of the ledger: each ask is done once and kept for ever with its outcome. */
@NullMarked
package org.codonor.contributions.ask;

import org.jspecify.annotations.NullMarked;

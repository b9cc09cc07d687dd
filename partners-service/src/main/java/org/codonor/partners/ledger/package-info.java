/** How this service asks the ledger for an effect, and what it remembers of the answer. */
@NullMarked
package org.codonor.partners.ledger;

import org.jspecify.annotations.NullMarked;

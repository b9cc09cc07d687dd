/** Every amount of a programme: an append-only ledger of moves, with totals for figures and headroom for ceilings. */
@NullMarked
package org.codonor.contributions.ledger;

import org.jspecify.annotations.NullMarked;

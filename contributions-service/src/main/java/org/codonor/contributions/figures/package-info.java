/** The figures of the ledger (domain 5): from running totals, so that they cost the same whatever the history. */
@NullMarked
package org.codonor.contributions.figures;

import org.jspecify.annotations.NullMarked;

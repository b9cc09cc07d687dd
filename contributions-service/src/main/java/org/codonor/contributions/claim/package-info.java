/** What partners owe for irregular expenditure, by contribution, line and quarter, and what became of it (R85 to R87). */
@NullMarked
package org.codonor.contributions.claim;

import org.jspecify.annotations.NullMarked;

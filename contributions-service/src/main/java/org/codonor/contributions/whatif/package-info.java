/** What would be: questions about the plan and the ledger that are answered and write nothing. */
@NullMarked
package org.codonor.contributions.whatif;

import org.jspecify.annotations.NullMarked;

/** Expenditure reports of partners, from the draft to acceptance in the ledger. */
@NullMarked
package org.codonor.reporting.report;

import org.jspecify.annotations.NullMarked;

/** What the programme is to achieve: outputs and indicators under its outcomes, and what partners report of them. */
@NullMarked
package org.codonor.reporting.result;

import org.jspecify.annotations.NullMarked;

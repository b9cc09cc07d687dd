/** The irregularity statement of a quarter: how many cases, how much, how old; nothing to tell is told as well (R93). */
@NullMarked
package org.codonor.reporting.casestatement;

import org.jspecify.annotations.NullMarked;

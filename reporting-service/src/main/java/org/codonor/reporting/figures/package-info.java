/** Quarterly figures as donors and their scripts read them. */
@NullMarked
package org.codonor.reporting.figures;

import org.jspecify.annotations.NullMarked;

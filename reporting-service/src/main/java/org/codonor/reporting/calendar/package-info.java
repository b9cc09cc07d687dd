/** What quarters and years are called. */
@NullMarked
package org.codonor.reporting.calendar;

import org.jspecify.annotations.NullMarked;

/** Quarters and fiscal calendars as values. */
@NullMarked
package org.codonor.common.period;

import org.jspecify.annotations.NullMarked;

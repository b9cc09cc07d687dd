/** The days on which a programme works, by which its deadlines are counted. */
@NullMarked
package org.codonor.contributions.calendar;

import org.jspecify.annotations.NullMarked;

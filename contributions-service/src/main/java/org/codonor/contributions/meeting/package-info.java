/** Meetings of the donors, what they decide, and what they ask each other to do. */
@NullMarked
package org.codonor.contributions.meeting;

import org.jspecify.annotations.NullMarked;

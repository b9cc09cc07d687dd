/** What donors do with their own money after they have promised it, and what follows for the programme. */
@NullMarked
package org.codonor.contributions.donormeasure;

import org.jspecify.annotations.NullMarked;

/** What the lead donor's bank gives and takes: interest on donors' money (R22), fees and charges. */
@NullMarked
package org.codonor.contributions.leadbooking;

import org.jspecify.annotations.NullMarked;

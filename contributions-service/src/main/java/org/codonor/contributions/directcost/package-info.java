/** What the lead donor spends itself: reviews, audits, meetings. */
@NullMarked
package org.codonor.contributions.directcost;

import org.jspecify.annotations.NullMarked;

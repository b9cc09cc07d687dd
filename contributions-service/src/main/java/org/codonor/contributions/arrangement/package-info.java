/** What the lead donor and a co-donor have agreed. */
@NullMarked
package org.codonor.contributions.arrangement;

import org.jspecify.annotations.NullMarked;

/** Money that came from donors, and what exchange rates did to it. */
@NullMarked
package org.codonor.contributions.receipt;

import org.jspecify.annotations.NullMarked;

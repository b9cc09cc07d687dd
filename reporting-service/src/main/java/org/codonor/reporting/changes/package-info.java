/** One feed of everything that changed in a programme, whichever service keeps it. */
@NullMarked
package org.codonor.reporting.changes;

import org.jspecify.annotations.NullMarked;

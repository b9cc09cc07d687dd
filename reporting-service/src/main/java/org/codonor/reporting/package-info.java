/** What partners report, and the figures donors read. */
@NullMarked
package org.codonor.reporting;

import org.jspecify.annotations.NullMarked;

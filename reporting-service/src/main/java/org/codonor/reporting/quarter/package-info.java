/** Quarters: what is missing before one can close, closing it, and what is kept of it for ever. */
@NullMarked
package org.codonor.reporting.quarter;

import org.jspecify.annotations.NullMarked;

/** What partners expect to spend and to need in coming quarters, in versions (R65). */
@NullMarked
package org.codonor.reporting.forecast;

import org.jspecify.annotations.NullMarked;

/** Loads the sample programme through the public API, in date order, as the people who would do it. */
@NullMarked
package org.codonor.quickstart.sample;

import org.jspecify.annotations.NullMarked;

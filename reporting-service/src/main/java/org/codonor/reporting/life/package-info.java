/** The life that every report of a partner has, from the draft to acceptance, whatever it reports. */
@NullMarked
package org.codonor.reporting.life;

import org.jspecify.annotations.NullMarked;

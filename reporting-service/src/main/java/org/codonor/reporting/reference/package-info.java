/** What other services know and this one asks them for. */
@NullMarked
package org.codonor.reporting.reference;

import org.jspecify.annotations.NullMarked;

/** The gateway's settings. */
@NullMarked
package org.codonor.gateway.settings;

import org.jspecify.annotations.NullMarked;

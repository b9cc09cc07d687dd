/** The front door: one address in front of the three services. It holds no business rule. */
@NullMarked
package org.codonor.gateway;

import org.jspecify.annotations.NullMarked;

/** The contracts' paths, which are the gateway's routes. */
@NullMarked
package org.codonor.gateway.route;

import org.jspecify.annotations.NullMarked;

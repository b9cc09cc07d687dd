/** The way to the services and back. */
@NullMarked
package org.codonor.gateway.proxy;

import org.jspecify.annotations.NullMarked;

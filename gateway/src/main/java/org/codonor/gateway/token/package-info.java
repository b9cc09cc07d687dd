/** Who calls: access tokens of the configured issuer, verified with its published keys. */
@NullMarked
package org.codonor.gateway.token;

import org.jspecify.annotations.NullMarked;

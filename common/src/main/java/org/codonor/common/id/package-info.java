/** Identifiers. */
@NullMarked
package org.codonor.common.id;

import org.jspecify.annotations.NullMarked;

/** Identifiers, and what people call things. */
@NullMarked
package org.codonor.common.id;

import org.jspecify.annotations.NullMarked;

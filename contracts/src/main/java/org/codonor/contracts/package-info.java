/** The OpenAPI contracts: written as fragments, bundled at build, read from the classpath. */
@NullMarked
package org.codonor.contracts;

import org.jspecify.annotations.NullMarked;

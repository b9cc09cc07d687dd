/** Implementing partners, their agreements, and the money they ask for: partners-service. */
@NullMarked
package org.codonor.partners;

import org.jspecify.annotations.NullMarked;

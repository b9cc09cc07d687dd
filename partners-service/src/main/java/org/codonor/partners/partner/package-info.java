/** The register of implementing partners. */
@NullMarked
package org.codonor.partners.partner;

import org.jspecify.annotations.NullMarked;

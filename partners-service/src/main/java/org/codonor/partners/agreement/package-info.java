/** Agreements with partners and their amendments. */
@NullMarked
package org.codonor.partners.agreement;

import org.jspecify.annotations.NullMarked;

/** Interest that partners earn with the programme's money (R22). */
@NullMarked
package org.codonor.partners.interest;

import org.jspecify.annotations.NullMarked;

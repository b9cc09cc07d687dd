/** The audit trail of this service, to read and to verify. */
@NullMarked
package org.codonor.partners.audit;

import org.jspecify.annotations.NullMarked;

/** The audit trail of this service, to read and to verify. */
@NullMarked
package org.codonor.reporting.audit;

import org.jspecify.annotations.NullMarked;

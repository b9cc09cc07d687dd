/** The audit trail of this service, to read and to verify. */
@NullMarked
package org.codonor.contributions.audit;

import org.jspecify.annotations.NullMarked;

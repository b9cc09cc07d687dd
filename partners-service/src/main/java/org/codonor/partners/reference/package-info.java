/** What this service needs to know of a programme, read from the service that keeps it. */
@NullMarked
package org.codonor.partners.reference;

import org.jspecify.annotations.NullMarked;

/** The agreements behind the reports, as partners-service tells of them. */
@NullMarked
package org.codonor.reporting.agreement;

import org.jspecify.annotations.NullMarked;

/** What partners owe and what became of it: due dates from partners-service, reports and waivers from here. */
@NullMarked
package org.codonor.reporting.duty;

import org.jspecify.annotations.NullMarked;

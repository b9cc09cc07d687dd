/** Audits of partners by their own regime (R46): the plan, the reports, and what became of each finding. */
@NullMarked
package org.codonor.partners.assurance;

import org.jspecify.annotations.NullMarked;

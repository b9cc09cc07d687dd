/** What a partner owes under an agreement and when: derived from its schedule, and what became of it. */
@NullMarked
package org.codonor.partners.duty;

import org.jspecify.annotations.NullMarked;

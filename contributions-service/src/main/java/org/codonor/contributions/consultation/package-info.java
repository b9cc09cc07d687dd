/** What the co-donors are asked before a major adjustment, and what they answer (R34–R37). */
@NullMarked
package org.codonor.contributions.consultation;

import org.jspecify.annotations.NullMarked;

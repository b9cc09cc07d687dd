/** Cases of irregularity: from a first suspicion to the last amount recovered (R79 to R95). */
@NullMarked
package org.codonor.reporting.irregularity;

import org.jspecify.annotations.NullMarked;

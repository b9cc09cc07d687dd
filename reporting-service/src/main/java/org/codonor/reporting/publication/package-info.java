/** What anybody may read of irregularities: only what passed the exemption check (R91). */
@NullMarked
package org.codonor.reporting.publication;

import org.jspecify.annotations.NullMarked;

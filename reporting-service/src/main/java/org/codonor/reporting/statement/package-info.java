/** One donor's statement of its fiscal year, from the same rows as all figures. */
@NullMarked
package org.codonor.reporting.statement;

import org.jspecify.annotations.NullMarked;

/** Tables that partners send instead of writing: what became of each row, kept with the text of each cell. */
@NullMarked
package org.codonor.reporting.imports;

import org.jspecify.annotations.NullMarked;

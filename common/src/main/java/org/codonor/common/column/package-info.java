/** Columns that hold a value whole. */
@NullMarked
package org.codonor.common.column;

import org.jspecify.annotations.NullMarked;

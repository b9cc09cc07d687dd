/** Tables as files, out and in: CSV and XLSX with safe cells, and everything wrong with a cell told by row and column. */
@NullMarked
package org.codonor.common.tabular;

import org.jspecify.annotations.NullMarked;

package org.codonor.common.tabular;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as it stands in a file.
 *
 * @param name null for a CSV file, which is one sheet without a name
 */
public record Sheet(@Nullable String name, List<Row> rows) {}

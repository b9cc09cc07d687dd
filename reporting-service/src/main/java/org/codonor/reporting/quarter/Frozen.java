package org.codonor.reporting.quarter;

import java.util.List;
import org.codonor.common.audit.AuditTrail.CheckpointView;
import org.codonor.reporting.reference.LedgerRates;
import org.jspecify.annotations.Nullable;

/**
 * What a package is a function of: nothing else goes into its bytes.
 *
 * @param rows the quarter at the cut
 * @param difference from the version before; null for the first
 */
record Frozen(
        KeptQuarter kept,
        int version,
        @Nullable String reason,
        FineQuarter rows,
        LedgerRates rates,
        Cut cut,
        CheckpointView checkpoint,
        @Nullable List<Difference> difference) {}

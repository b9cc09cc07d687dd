package org.codonor.reporting.quarter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.codonor.common.ask.AskView;
import org.codonor.common.identity.Caller;
import org.codonor.common.period.Quarter;
import org.jspecify.annotations.Nullable;

/** A quarter as its reader sees it today. */
record QuarterView(
        String self,
        String programme,
        Quarter quarter,
        SortedMap<String, String> fiscalQuarters,
        QuarterState state,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalDate preliminaryFrom,
        List<Check> checklist,
        Coverage coverage,
        @Nullable Cut cut,
        @Nullable Instant closedAt,
        Caller.@Nullable Actor closedBy,
        List<PackageView.Version> packages,
        @Nullable AskView ledger,
        List<String> allowedActions) {}

package org.codonor.reporting.figures;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of what is behind a figure, as the ledger tells it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record EntriesPage(
        String amount,
        String definition,
        List<String> rules,
        List<JsonNode> items,
        @Nullable String next) {}

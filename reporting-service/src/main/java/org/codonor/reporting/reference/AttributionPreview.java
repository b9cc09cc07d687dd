package org.codonor.reporting.reference;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.codonor.common.period.Quarter;

/** What each contribution's part of amounts would be by the attribution keys (R86). */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AttributionPreview(List<Line> lines) {
    /** One amount. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Line(String line, Quarter ofQuarter, List<Part> parts) {}

    /** One contribution's part of it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Part(String contribution, String donor, String amount) {}

    /** What is asked. */
    public record Question(List<Amount> lines) {}

    /** An amount on a line and quarter. */
    public record Amount(String line, Quarter ofQuarter, String amount) {}
}

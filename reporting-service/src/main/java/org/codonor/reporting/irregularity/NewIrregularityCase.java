package org.codonor.reporting.irregularity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A suspicion, as it is first told.
 *
 * @param onBehalfOfOrganisation the whole organisation reports, so that its people see the report and its notice is timed
 */
public record NewIrregularityCase(
        @Nullable String ref,
        @Nullable Boolean onBehalfOfOrganisation,
        String title,
        String description,
        CaseType type,
        @Nullable CorruptionKind corruption,
        @Nullable String agreement,
        @Nullable String partner,
        @Nullable String geo,
        @Nullable String place,
        @Nullable String organisation,
        @Nullable LocalDate occurredFrom,
        @Nullable LocalDate occurredTo,
        @Nullable LocalDate awareOn,
        @Nullable CaseSource source,
        @Nullable String discovered,
        CaseAmounts amounts,
        @Nullable CaseDetails details) {
    /** What is kept of it; a partner that names nobody reports of itself. */
    CaseContent content(@Nullable String reporter) {
        return new CaseContent(
                title,
                description,
                type,
                corruption,
                agreement,
                partner == null ? reporter : partner,
                geo,
                place,
                organisation,
                occurredFrom,
                occurredTo,
                awareOn,
                source,
                discovered,
                amounts,
                details);
    }
}

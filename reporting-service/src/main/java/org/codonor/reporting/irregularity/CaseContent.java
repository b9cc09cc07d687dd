package org.codonor.reporting.irregularity;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Converter;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.codonor.common.column.JsonColumn;
import org.jspecify.annotations.Nullable;

/** What a case is about, as it is written; no natural person stands in any of it (R92). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseContent(
        String title,
        @Nullable String description,
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
    /** Its column. */
    @Converter(autoApply = true)
    public static final class Column extends JsonColumn<CaseContent> {
        public Column() {
            super(CaseContent.class);
        }
    }

    /** Since when whoever tells it knew: when that is not told, since it ended or happened, at the latest since it was told. */
    LocalDate knownSince(LocalDate toldOn) {
        return Stream.of(awareOn, occurredTo, occurredFrom)
                .filter(Objects::nonNull)
                .findFirst()
                .filter(day -> day.isBefore(toldOn))
                .orElse(toldOn);
    }

    /** What those may know who handle the money: where and what, not how it came to light. */
    CaseContent outline() {
        return new CaseContent(
                title,
                null,
                type,
                corruption,
                agreement,
                partner,
                geo,
                null,
                null,
                occurredFrom,
                occurredTo,
                null,
                null,
                null,
                amounts,
                null);
    }

    /** The outline together with what its reader told, who knows that much already. */
    CaseContent with(CaseContent told) {
        return new CaseContent(
                title,
                told.description,
                type,
                corruption,
                agreement,
                partner,
                geo,
                told.place,
                told.organisation,
                occurredFrom,
                occurredTo,
                told.awareOn,
                told.source,
                told.discovered,
                amounts.known().isEmpty() && amounts.suspected() == null ? told.amounts : amounts,
                told.details);
    }

    /** The same for one whose amounts are told elsewhere: only those of its own money. */
    CaseContent withoutAmounts() {
        return withAmounts(new CaseAmounts(amounts.notYetKnown(), null, null, null));
    }

    CaseContent withAmounts(CaseAmounts others) {
        return with(partner, others);
    }

    CaseContent withPartner(String other) {
        return with(other, amounts);
    }

    private CaseContent with(@Nullable String otherPartner, CaseAmounts otherAmounts) {
        return new CaseContent(
                title,
                description,
                type,
                corruption,
                agreement,
                otherPartner,
                geo,
                place,
                organisation,
                occurredFrom,
                occurredTo,
                awareOn,
                source,
                discovered,
                otherAmounts,
                details);
    }
}

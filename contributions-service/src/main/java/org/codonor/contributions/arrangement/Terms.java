package org.codonor.contributions.arrangement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is agreed. The first five must be stated before an arrangement is signed (R07). */
@Embeddable
public record Terms(
        @Column(name = "contribution_terms") @Nullable String contribution,
        @Nullable String instalmentPlan,
        @Nullable String reporting,
        @Nullable String management,
        @Nullable String audit,
        @Nullable Integer consultationDays,
        @Nullable Boolean tacitConsent,
        @Nullable Integer reportDays,
        @Nullable Integer irregularityNoticeDays,
        @Nullable String reallocationPct,
        @Nullable String ceilingPct,
        @Nullable String recoveryDisposition,
        @Nullable String attributionMethod,
        @Nullable String interestRule,
        @Nullable String fxRule,
        @Nullable Integer acknowledgementDays,
        @Nullable Integer refundMonths) {
    public static final Terms NONE = new Terms(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** What R07 asks for and is not stated, by the names of the members. */
    public List<String> missing() {
        var missing = new ArrayList<String>();
        note(missing, "contribution", contribution);
        note(missing, "instalmentPlan", instalmentPlan);
        note(missing, "reporting", reporting);
        note(missing, "management", management);
        note(missing, "audit", audit);
        return missing;
    }

    /** These terms with those of an amendment that it states. */
    public Terms amendedBy(@Nullable Terms change) {
        return change == null
                ? this
                : new Terms(
                        or(change.contribution, contribution),
                        or(change.instalmentPlan, instalmentPlan),
                        or(change.reporting, reporting),
                        or(change.management, management),
                        or(change.audit, audit),
                        or(change.consultationDays, consultationDays),
                        or(change.tacitConsent, tacitConsent),
                        or(change.reportDays, reportDays),
                        or(change.irregularityNoticeDays, irregularityNoticeDays),
                        or(change.reallocationPct, reallocationPct),
                        or(change.ceilingPct, ceilingPct),
                        or(change.recoveryDisposition, recoveryDisposition),
                        or(change.attributionMethod, attributionMethod),
                        or(change.interestRule, interestRule),
                        or(change.fxRule, fxRule),
                        or(change.acknowledgementDays, acknowledgementDays),
                        or(change.refundMonths, refundMonths));
    }

    private static <T> @Nullable T or(@Nullable T changed, @Nullable T before) {
        return changed == null ? before : changed;
    }

    private static void note(List<String> missing, String name, @Nullable String term) {
        if (term == null || term.codePoints().noneMatch(Terms::isSeen)) {
            missing.add(name);
        }
    }

    /** Spaces of any width, and what only directs the text, say nothing. */
    private static boolean isSeen(int character) {
        return !Character.isWhitespace(character)
                && !Character.isSpaceChar(character)
                && !Character.isISOControl(character)
                && Character.getType(character) != Character.FORMAT;
    }
}

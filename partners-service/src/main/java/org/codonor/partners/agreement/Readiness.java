package org.codonor.partners.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.codonor.common.problem.Refused.Violation;
import org.codonor.partners.partner.DiligenceInShort;
import org.codonor.partners.partner.GeneralAgreement;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement lacks before anybody signs it on a day, all of it at once, each with what puts it right: a general
 * agreement (R41), a due diligence that is valid then, and clauses (R42), an audit regime that fits (R46).
 *
 * @param diligence the one that counts on the day
 */
record Readiness(
        String partner,
        boolean international,
        boolean auditFits,
        @Nullable GeneralAgreement general,
        @Nullable DiligenceInShort diligence,
        LocalDate day) {
    List<Violation> missing(Clauses clauses, BigDecimal indirectRatePct, @Nullable String restsOn) {
        List<Violation> missing = new ArrayList<>(lasting());
        missing.addAll(clauses.missing());
        if (international) {
            generalAgreement(missing, indirectRatePct, restsOn);
        }
        return missing;
    }

    /** What every signature needs, that of an amendment too. */
    List<Violation> lasting() {
        List<Violation> missing = new ArrayList<>();
        if (diligence == null) {
            missing.add(new Violation(
                    "/partner",
                    "due-diligence",
                    "No due diligence of " + partner + " is valid on " + day + ": record one.",
                    "R42"));
        }
        if (!auditFits) {
            missing.add(new Violation(
                    "/partner",
                    "audit-regime",
                    "The audit regime of " + partner + " does not fit: correct it.",
                    "R46"));
        }
        return missing;
    }

    private void generalAgreement(List<Violation> missing, BigDecimal indirectRatePct, @Nullable String restsOn) {
        if (general == null) {
            missing.add(
                    r41("/partner", "missing", "A UN body needs a general agreement: register it with the partner."));
            return;
        }
        if (!general.fixesWhatItMust()) {
            missing.add(r41(
                    "/partner",
                    "incomplete",
                    "The general agreement needs its day, overhead and reporting terms: add them to the partner."));
        }
        if (general.signedOn() != null && general.signedOn().isAfter(day)) {
            missing.add(r41("/partner", "later", "The general agreement was signed after " + day + "."));
        }
        if (!general.allowsOverhead(indirectRatePct)) {
            missing.add(r41(
                    "/indirectRatePct",
                    "overhead",
                    "The general agreement allows " + general.overheadPct() + " per cent: lower the rate."));
        }
        if (restsOn != null && !restsOn.equals(general.reference())) {
            missing.add(r41(
                    "/generalAgreementRef",
                    "another",
                    "The partner's general agreement is " + general.reference() + ": name that one."));
        }
    }

    private static Violation r41(String pointer, String code, String text) {
        return new Violation(pointer, code, text, "R41");
    }
}

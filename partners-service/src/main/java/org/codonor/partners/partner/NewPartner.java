package org.codonor.partners.partner;

import org.codonor.common.money.Money;
import org.codonor.common.problem.Refused;
import org.jspecify.annotations.Nullable;

/** An organisation to register, or a registered one as it would have been written with a change in it. */
record NewPartner(
        String code,
        String name,
        PartnerKind kind,
        AuditRegime auditRegime,
        String reportingCurrency,
        @Nullable String generalAgreementRef,
        @Nullable String iatiId) {

    void check() {
        Money.currency(reportingCurrency);
        if (!auditRegime.fits(kind)) {
            throw Refused.byRule("R46", "A UN body has the single audit and no other; nobody else has it.")
                    .error("/auditRegime", "audit-regime", auditRegime + " does not fit " + kind + ".");
        }
    }
}

package org.codonor.partners.partner;

import java.util.List;
import org.codonor.common.money.Money;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.jspecify.annotations.Nullable;

/** An organisation to register, or a registered one as it would have been written with a change in it. */
record NewPartner(
        String code,
        String name,
        PartnerKind kind,
        AuditRegime auditRegime,
        String reportingCurrency,
        @Nullable Identifiers identifiers,
        @Nullable Contacts contacts,
        @Nullable GeneralAgreement generalAgreement,
        @Nullable String profile) {
    NewPartner {
        identifiers = identifiers == null ? Identifiers.NONE : identifiers;
        contacts = contacts == null ? Contacts.NONE : contacts;
    }

    void check() {
        Money.currency(reportingCurrency);
        if (!auditRegime.fits(kind)) {
            throw Refused.byRule("R46", "A UN body has the single audit and no other; nobody else has it.")
                    .error("/auditRegime", "audit-regime", auditRegime + " does not fit " + kind + ".");
        }
        List<Identifier> all = identifiers == null ? List.of() : identifiers.all();
        for (int i = 0; i < all.size(); i++) {
            if (!all.get(i).isWellFormed()) {
                throw Refused.because(CommonProblem.RULE)
                        .error(
                                "/identifiers/" + i + "/value",
                                "unknown-list",
                                "It begins with no list of org-id.guide and a hyphen, such as XM-DAC-.");
            }
        }
    }
}

package org.codonor.partners.assurance;

import java.util.List;
import org.codonor.partners.partner.AuditRegime;

/** Who audits, or vouches for, a partner's accounts. */
enum AuditKind {
    CERTIFIED_STATEMENT,
    /** By the organisation's own auditors. */
    OWN_AUDIT,
    EXTERNAL_AUDIT,
    NATIONAL_AUDIT,
    /** By an auditor whom a donor sends. */
    DONOR_COMMISSIONED;

    /** R46: nobody but its own auditors audits a single-audit body; every other partner may be audited by others. */
    boolean isAdmittedBy(AuditRegime regime) {
        boolean own = this == CERTIFIED_STATEMENT || this == OWN_AUDIT;
        return regime == AuditRegime.SINGLE_AUDIT ? own : this != OWN_AUDIT;
    }

    /** What each year's accounts are vouched for by. */
    static List<AuditKind> wantedBy(AuditRegime regime) {
        return switch (regime) {
            case SINGLE_AUDIT -> List.of(CERTIFIED_STATEMENT, OWN_AUDIT);
            case EXTERNAL_AUDIT -> List.of(EXTERNAL_AUDIT);
            case NATIONAL_AUDIT -> List.of(NATIONAL_AUDIT);
        };
    }
}

package org.codonor.partners.partner;

/** Who audits a partner. */
public enum AuditRegime {
    /** Only the organisation's own auditors: the single audit principle of the United Nations. */
    SINGLE_AUDIT,
    EXTERNAL_AUDIT,
    NATIONAL_AUDIT;

    /** R46: a UN body has the single audit and no other, and nobody else has it. */
    public boolean fits(PartnerKind kind) {
        return (this == SINGLE_AUDIT) == (kind == PartnerKind.UN_BODY);
    }
}

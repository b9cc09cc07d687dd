package org.codonor.partners.partner;

/** What an implementing partner is; how it is audited follows from it (R46). */
public enum PartnerKind {
    UN_BODY,
    STATE_AGENCY,
    NATIONAL_INSTITUTION
}

package org.codonor.partners.partner;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A partner as people read it. */
record PartnerView(
        UUID id,
        String ref,
        String self,
        String code,
        String name,
        PartnerKind kind,
        AuditRegime auditRegime,
        String reportingCurrency,
        Identifiers identifiers,
        Contacts contacts,
        @Nullable GeneralAgreement generalAgreement,
        @Nullable String profile,
        @Nullable DiligenceInShort dueDiligence,
        Instant createdAt) {
    static PartnerView of(Partner partner, @Nullable DiligenceInShort dueDiligence) {
        return new PartnerView(
                partner.id,
                partner.code,
                "/v1/programmes/" + partner.programme + "/partners/" + partner.code,
                partner.code,
                partner.name,
                partner.kind,
                partner.auditRegime,
                partner.reportingCurrency,
                partner.identifiers,
                partner.contacts,
                partner.generalAgreement,
                partner.profile,
                dueDiligence,
                partner.created.at());
    }
}

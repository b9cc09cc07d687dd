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
        @Nullable String generalAgreementRef,
        @Nullable String iatiId,
        Instant createdAt) {
    static PartnerView of(Partner partner) {
        return new PartnerView(
                partner.id,
                partner.code,
                "/v1/programmes/" + partner.programme + "/partners/" + partner.code,
                partner.code,
                partner.name,
                partner.kind,
                partner.auditRegime,
                partner.reportingCurrency,
                partner.generalAgreementRef,
                partner.iatiId,
                partner.created.at());
    }
}

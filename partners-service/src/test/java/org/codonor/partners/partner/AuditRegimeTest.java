package org.codonor.partners.partner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditRegimeTest {
    @ParameterizedTest
    @CsvSource({
        "UN_BODY, SINGLE_AUDIT, true",
        "UN_BODY, EXTERNAL_AUDIT, false",
        "UN_BODY, NATIONAL_AUDIT, false",
        "STATE_AGENCY, SINGLE_AUDIT, false",
        "STATE_AGENCY, EXTERNAL_AUDIT, true",
        "NATIONAL_INSTITUTION, SINGLE_AUDIT, false",
        "NATIONAL_INSTITUTION, NATIONAL_AUDIT, true"
    })
    void R46_the_audit_follows_the_kind(PartnerKind kind, AuditRegime regime, boolean fits) {
        assertThat(regime.fits(kind)).isEqualTo(fits);
    }
}

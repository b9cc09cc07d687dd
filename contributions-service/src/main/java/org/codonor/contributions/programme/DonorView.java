package org.codonor.contributions.programme;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A donor as the programme's people see it. */
record DonorView(
        UUID id,
        String self,
        String code,
        String name,
        DonorRole role,
        String currency,
        int fiscalYearStartMonth,
        @Nullable String iatiId,
        Instant createdAt) {
    static DonorView of(Donor donor) {
        return new DonorView(
                donor.id,
                "/v1/programmes/" + donor.programme + "/donors/" + donor.code,
                donor.code,
                donor.name,
                donor.role,
                donor.currency,
                donor.fiscalYearStartMonth,
                donor.iatiId,
                donor.createdAt);
    }
}

package org.codonor.partners.partner;

import java.time.LocalDate;

/**
 * The due diligence that counts.
 *
 * @param state VALID, or EXPIRING when its last days have begun
 */
public record DiligenceInShort(
        String ref,
        String self,
        String state,
        LocalDate validUntil,
        String riskRating,
        int openConditions,
        int overdueConditions) {}

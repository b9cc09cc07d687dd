package org.codonor.partners.partner;

import java.time.LocalDate;
import java.util.Optional;

/** What is known of how far a partner can be trusted with money (R42); kept by another feature. */
public interface Assessments {
    /** The newest due diligence that is valid on a day. */
    Optional<DiligenceInShort> counting(String programme, String partner, LocalDate day);
}

package org.codonor.contributions.consultation;

import java.util.Set;
import java.util.UUID;

/**
 * What is asked.
 *
 * @param hash of what the adjustment proposes, so that nothing else is approved by the answers
 * @param touched the co-donors whose own earmark or funding changes
 */
public record Question(UUID adjustment, String adjustmentRef, String hash, Set<String> touched) {}

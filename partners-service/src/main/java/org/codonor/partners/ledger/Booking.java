package org.codonor.partners.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Where the ledger put an effect.
 *
 * @param quarter in whose figures it counts (R03)
 * @param transaction the public address of the transaction
 */
public record Booking(@Nullable String quarter, @Nullable String transaction) {}

package org.codonor.contributions.attribution;

import java.math.BigDecimal;

/**
 * One contribution's part in a line.
 *
 * @param weight its amount in the line's funding plan, above zero
 */
public record Share(String contribution, String donor, BigDecimal weight) {}

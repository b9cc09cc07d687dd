package org.codonor.contributions.contribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** Some of an instalment that came with a receipt on a day, in the contribution's currency. */
public record Part(UUID receipt, int instalment, LocalDate day, BigDecimal amount) {}

package org.codonor.reporting.delivery;

import java.time.Instant;

/**
 * What is sent to one recipient.
 *
 * @param ref what the letter is called; unique in its programme
 * @param recipient a role or the code of a donor, never a person; the addresses are configuration
 */
public record Letter(String programme, String ref, String recipient, String subject, String body, Instant at) {}

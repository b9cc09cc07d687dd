package org.codonor.partners.request;

import java.time.Instant;
import java.util.UUID;
import org.codonor.common.identity.Caller.Actor;

/** R51: the controller lets one request pass although a duty is overdue; the duty itself stays owed. */
record Waiver(UUID duty, String title, String reason, Actor by, Instant at) {}

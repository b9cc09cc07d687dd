package org.codonor.common.ask;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * An effect asked of another service: which act for which thing of ours, the how-manieth try of a person, and the whole
 * request as it is sent, always the same.
 *
 * @param ask our own number of it
 * @param id the thing of ours it is for: request, agreement, report
 */
public record Ask(UUID ask, String programme, UUID id, String act, int attempt, JsonNode body) {}

package org.codonor.common.fact;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * The whole present state of a thing of ours that another service has to know.
 *
 * @param collection how the receiver calls such things in its address, for example {@code obligations}
 * @param id the thing of ours
 * @param target the service that has to know
 * @param state the body, without the version
 */
public record Fact(String collection, UUID id, String target, JsonNode state) {}

package org.codonor.contributions.programme;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.identity.Role;
import org.codonor.contracts.Contracts;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Says who the caller is, as every service understands the token, and what such a caller may change. */
@Path("/v1/me")
class MeResource {
    /** What changes something in any of the services, with the roles that may, as the one contract lists them. */
    private static final SortedMap<String, List<String>> CHANGES = changes();

    @Inject
    CurrentCaller current;

    @Inject
    JsonWebToken token;

    record MeView(
            String subject,
            String party,
            List<String> roles,
            List<String> programmes,
            Instant expiresAt,
            List<String> allowedActions) {}

    @GET
    public MeView getMe() {
        Caller caller = current.caller();
        return new MeView(
                caller.subject(),
                caller.party(),
                caller.roles().stream().map(Role::wire).sorted().toList(),
                caller.programmes().stream().sorted().toList(),
                Instant.ofEpochSecond(token.getExpirationTime()),
                changes(caller));
    }

    private static List<String> changes(Caller caller) {
        return CHANGES.entrySet().stream()
                .filter(change -> caller.roles().stream().map(Role::wire).anyMatch(change.getValue()::contains))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static SortedMap<String, List<String>> changes() {
        var found = new TreeMap<String, List<String>>();
        Contracts.document("codonor")
                .path("paths")
                .forEach(path -> path.properties().stream()
                        .filter(operation -> !operation.getKey().equals("get"))
                        .forEach(operation -> found.put(
                                action(operation.getValue().path("operationId").asText()),
                                operation
                                        .getValue()
                                        .path("x-roles")
                                        .valueStream()
                                        .map(JsonNode::asText)
                                        .toList())));
        return found;
    }

    private static String action(String operationId) {
        return operationId.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}

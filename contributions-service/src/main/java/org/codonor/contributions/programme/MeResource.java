package org.codonor.contributions.programme;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.identity.Permissions;
import org.codonor.common.identity.Role;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Says who the caller is, as every service understands the token, and what such a caller may change here. */
@Path("/v1/me")
class MeResource {
    @Inject
    CurrentCaller current;

    @Inject
    JsonWebToken token;

    @Inject
    Permissions permissions;

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

    private List<String> changes(Caller caller) {
        return permissions.operations().stream()
                .filter(operation -> !operation.matches("(get|list|export)[A-Z].*"))
                .filter(operation -> permissions.allows(operation, caller))
                .map(operation -> operation.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT))
                .sorted()
                .toList();
    }
}

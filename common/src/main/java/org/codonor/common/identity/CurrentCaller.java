package org.codonor.common.identity;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The caller of the request being answered, read from its verified token once. */
@RequestScoped
public class CurrentCaller {
    @Inject
    CurrentIdentityAssociation identities;

    private @Nullable Caller caller;

    /** The caller; refused (401) when there is no valid token. */
    public Caller caller() {
        if (caller == null) {
            caller = read(identities.getDeferredIdentity().await().indefinitely());
        }
        return caller;
    }

    /** Null while nobody is known: then the database shows nothing. */
    public @Nullable Caller known() {
        return caller;
    }

    /** For work that no request asked for: the service acts as itself. */
    public void actAs(Caller system) {
        caller = system;
    }

    private static Caller read(SecurityIdentity identity) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw Refused.because(CommonProblem.UNAUTHENTICATED);
        }
        String subject = token.getSubject();
        String party = token.getClaim("party");
        if (subject == null || party == null) {
            throw Refused.because(CommonProblem.UNAUTHENTICATED).detail("The token names no subject or no party.");
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        strings(token, "roles").forEach(role -> Role.of(role).ifPresent(roles::add));
        return new Caller(subject, party, roles, strings(token, "programmes"));
    }

    private static Set<String> strings(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        if (!(value instanceof JsonArray array)) {
            return Set.of();
        }
        return array.stream()
                .filter(JsonString.class::isInstance)
                .map(item -> ((JsonString) item).getString())
                .collect(Collectors.toUnmodifiableSet());
    }
}

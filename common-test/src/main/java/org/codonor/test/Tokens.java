package org.codonor.test;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.codonor.common.identity.Role;

/** Tokens of people and services, signed by the running issuer. */
public final class Tokens {
    private Tokens() {}

    /** A person of that party with those roles in one programme; the subject names both. */
    public static String of(String party, String programme, Role... roles) {
        return of(party + "-" + roles[0].wire(), party, programme, roles);
    }

    /** A person with a name of their own. */
    public static String of(String subject, String party, String programme, Role... roles) {
        return Issuer.running()
                .token(
                        subject,
                        Map.of(
                                "party", party,
                                "roles", Arrays.stream(roles).map(Role::wire).toList(),
                                "programmes", List.of(programme)));
    }

    /** A service's own token. */
    public static String ofService(String service) {
        return Issuer.running()
                .token(service + "-service", Map.of("party", service, "roles", List.of(Role.SERVICE.wire())));
    }
}
